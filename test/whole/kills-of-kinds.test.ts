import { rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createRandom } from '../../src/evaluate/random.ts'
import { answer, arc, wacz, warc, warcGz } from '../support/archives.ts'
import { nitf } from '../support/nitf.ts'
import { paragraphLines, writePdf } from '../support/pdf.ts'
import { inventedLine, inventedLines } from './invented.ts'
import { emptyFolder, finish, run, start } from './program.ts'
import { expectWhole } from './whole-ledger.ts'

/** `ONRECORD_KILLS=200` for as many as the plan asks; a few in `npm test`, as each takes a second or two. */
const kills = Number(process.env.ONRECORD_KILLS ?? 8)
const seed = Number(process.env.ONRECORD_SEED ?? 20_250_131)

const each = (count: number, from: number) =>
  Array.from({ length: count }, (_, at) => inventedLine(from + at))
const page = ({ title, text, outlet }: ReturnType<typeof inventedLine>) =>
  `<html><head><title>${title}</title><meta property="og:site_name" content="${outlet}"></head><body><article><h1>${title}</h1><p>${text.replaceAll('\r\n', '</p><p>')}</p></article></body></html>`
const captures = (from: number) =>
  each(20, from).map((report) => ({ target: `${report.url}/captured`, block: answer(page(report)) }))

/** Inputs of every kind that is read, in the order in which they are read. */
function filesOfAllKinds(): Record<string, string | Uint8Array> {
  const pages = each(30, 1000).map((report, at) => [`page-${at}.html`, page(report)])
  const texts = each(10, 1100).map(({ title, text }, at) => [`text-${at}.txt`, `${title}\n\n${text}`])
  const items = each(60, 1200).map(
    (report) =>
      `<item><title>${report.title}</title><link>${report.url}</link><content:encoded><![CDATA[${page(report)}]]></content:encoded></item>`,
  )
  const rows = each(200, 1300).map(
    ({ url, outlet, title }) => `"${title}",said,"We hold, they say",${outlet},${url}`,
  )
  const stories = each(10, 1600).map(({ text }, at) => [
    `story-${at}.nitf`,
    nitf({ content: `<p>${text}</p>`, distributor: `Sample Wire ${at}` }),
  ])
  const printed = each(4, 1700).map(({ text }, at) => [
    `printed-${at}.pdf`,
    writePdf({
      pages: [
        paragraphLines(
          (text.match(/.{1,80}(?:\s|$)/g) ?? []).map((line) => line.replace('😀', '')),
          { y: 780 },
        ),
      ],
    }),
  ])
  const archived = warcGz(...captures(1900))
  return {
    'wire.jsonl': inventedLines(200),
    ...Object.fromEntries([...pages, ...texts, ...stories, ...printed]),
    'feed.xml': `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Sample Wire</title>${items.join('')}</channel></rss>`,
    'claims.csv': `who,cue,words,outlet,address\n${rows.join('\n')}\n`,
    'crawl.warc': warc(...captures(1800)),
    'crawl.warc.gz': archived,
    'crawl.arc': arc(
      ...captures(2000).map(({ target, block }) => [target, '20310501100000', block] as const),
    ),
    'crawl.wacz': wacz([{ name: 'archive/a.warc.gz', bytes: warcGz(...captures(2100)) }]),
  }
}

it(`loses, doubles and halves nothing in ${kills} kills over reads of every kind of input (seed ${seed})`, async () => {
  const cwd = await emptyFolder()
  await mkdir(join(cwd, 'in'))
  const files = filesOfAllKinds()
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, 'in', name), content)
  const inputs = Object.keys(files).map((name) => join('in', name))
  const read = (ledger: string) => ['read', '--no-extract', '--ledger', ledger, ...inputs]
  const exportOf = async (ledger: string) =>
    (await run(['export', '--format', 'jsonl', '--ledger', ledger], { cwd })).stdout

  const started = performance.now()
  const calm = await run(read('calm.db'), { cwd })
  const wholeMs = performance.now() - started
  expect(calm).toMatchObject({ status: 0 })
  const expected = await exportOf('calm.db')
  expect(expected.split('\n').length).toBeGreaterThan(500)

  const random = createRandom(seed)
  let interrupted = 0
  let ended = 0
  const tries = 4 * kills
  for (let at = 0; at < tries && interrupted < kills; at++) {
    const child = start(read('killed.db'), { cwd })
    const timer = setTimeout(() => child.kill('SIGKILL'), random() * wholeMs)
    const { status } = await finish(child)
    clearTimeout(timer)
    await expectWhole(join(cwd, 'killed.db'))
    if (status === null) {
      interrupted++
      continue
    }
    // It came to its end between two kills: the same must be there, and another ledger is begun.
    expect(status).toBe(0)
    expect(await exportOf('killed.db')).toBe(expected)
    for (const part of ['', '-wal', '-shm']) rmSync(join(cwd, `killed.db${part}`), { force: true })
    ended++
  }
  expect(interrupted).toBe(kills)
  expect(await run(read('killed.db'), { cwd })).toMatchObject({ status: 0 })
  expect(await exportOf('killed.db')).toBe(expected)
  console.log(`${interrupted} kills; ${ended + 1} ledgers came to their end, each as the undisturbed one`)
}, 3_600_000)
