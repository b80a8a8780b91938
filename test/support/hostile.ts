import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Markup that runs something wherever it is taken for markup. */
export interface HostileCase {
  readonly name: string
  readonly markup: string
}

/** What each own case calls where it runs; `watchExecutions` counts it. */
const run = 'ran()'

/** Cases of this project: in a browser without any guard each of them runs, as the control shows. */
export const ownCases: readonly HostileCase[] = Object.entries({
  script: `<script>${run}</script>`,
  'script in capitals': `<SCRIPT>${run}</SCRIPT>`,
  'script by data:': `<script src="data:text/javascript,${run}"></script>`,
  'module script': `<script type="module">${run}</script>`,
  'script in svg': `<svg><script>${run}</script></svg>`,
  'image that fails': `<img src="data:," onerror="${run}">`,
  'image without quotes': `<img src=data:, onerror=${run}>`,
  'image with a slash': `<img/src="data:,"/onerror="${run}"/>`,
  'handler with entities': '<img src="data:," onerror="&#114;an&lpar;&rpar;">',
  'svg onload': `<svg onload="${run}"></svg>`,
  'details ontoggle': `<details open ontoggle="${run}">a</details>`,
  'focus by itself': `<input autofocus onfocus="${run}">`,
  onclick: `<b onclick="${run}">words</b>`,
  onmouseover: `<p onmouseover="${run}">words</p>`,
  'style and animation': `<style>@keyframes a{}</style><b style="animation:a 1s" onanimationstart="${run}">words</b>`,
  'javascript: link': `<a href="javascript:${run}">words</a>`,
  'javascript: in capitals and tabs': `<a href=" JaVa&#9;Script:${run}">words</a>`,
  'javascript: in an area': `<map><area href="javascript:${run}"></map>`,
  'javascript: form': `<form action="javascript:${run}"><button>words</button></form>`,
  'javascript: frame': `<iframe src="javascript:parent.${run}"></iframe>`,
  'frame with its own page': `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  'broken out of an attribute': `<p title="a>"><img src="data:," onerror="${run}"></p>`,
  'broken out of a comment': `<!--> <img src="data:," onerror="${run}"> -->`,
  'broken out of a title': `<textarea></textarea><img src="data:," onerror="${run}">`,
  'nested in math': `<math><mtext><table><mglyph><style><img src="data:," onerror="${run}"></style></table></mtext></math><img src="data:," onerror="${run}">`,
}).map(([name, markup]) => ({ name, markup }))

const folder = fileURLToPath(new URL('../../../shared/data/feeds/feedparser/tests/', import.meta.url))
const dangerous =
  /<(?:script|iframe|object|embed|style|link|meta|base|form)\b|\son\w+\s*=|(?:javascript|vbscript|data):/i

/** Hostile cases of feedparser's tests: what each file says, with its escapes undone; null where the set is missing. */
export function feedparserCases(): HostileCase[] | null {
  if (!existsSync(folder)) return null
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml') || name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const markup = withoutEscapes(readFileSync(join(folder, name), 'utf8'))
      return dangerous.test(markup) ? [{ name, markup }] : []
    })
}

/** The markup that a feed holds escaped. */
function withoutEscapes(xml: string): string {
  return xml
    .replace(/^\s*<!--[\s\S]*?-->|<!\[CDATA\[|\]\]>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
