// The articles that are measured with: the first of ../shared/data/news/ukraine-media.jsonl, else the samples, repeated.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const news = join('..', 'shared', 'data', 'news', 'ukraine-media.jsonl')

/** Writes `count` articles as JSON Lines; tells how many words they have and, by a hash, which they are. */
export async function writeInput({ root, dist, file, count }) {
  const set = join(root, news)
  const { name, lines } = existsSync(set)
    ? { name: news, lines: await firstLines(set, count) }
    : { name: 'the samples, repeated', lines: await repeatSamples({ root, dist, count }) }
  const content = `${lines.join('\n')}\n`
  writeFileSync(file, content)
  const words = lines.reduce((sum, line) => sum + (JSON.parse(line).text.match(/\S+/g)?.length ?? 0), 0)
  return {
    name,
    file,
    articles: lines.length,
    words,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
}

async function firstLines(file, count) {
  const lines = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() !== '') lines.push(line)
    if (lines.length >= count) break
  }
  return lines
}

/** The same report again is another article by its address. */
async function repeatSamples({ root, dist, count }) {
  const folder = join(root, 'examples', 'samples')
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .toSorted()
  const { readInputs } = await import(pathToFileURL(join(dist, 'read', 'index.js')).href)
  const reports = []
  for await (const { outcome } of readInputs(pages.map((page) => join(folder, page))))
    if (outcome.ok) reports.push({ title: outcome.value.article.headline, text: outcome.value.text })
  return Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      url: `https://wire.example/${at}`,
      outlet: 'Sample Wire',
      ...reports[at % reports.length],
      sample: true,
    }),
  )
}
