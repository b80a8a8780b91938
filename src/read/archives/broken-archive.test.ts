import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { answer, arc, wacz, warc, warcGz, zip } from '../../../test/support/archives.ts'
import { readInputs } from '../read-inputs.ts'

const said =
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting. The ministry of Belmark denied this and said that they still held the bridge.'
const text = (number: number) => ({
  target: `https://wire.example/${number}`,
  block: answer(`Report ${number}\n\n${said}`, { 'Content-Type': 'text/plain' }),
})
const three = [text(1), text(2), text(3)]

/** "ok" and the number of the record, or code and sentence. */
async function createReader() {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-archive-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return async (name: string, content: Uint8Array) => {
    const path = join(folder, name)
    await writeFile(path, content)
    const told: string[] = []
    for await (const { name: item, outcome } of readInputs([path]))
      told.push(
        outcome.ok
          ? `ok ${item.replace(path, '')}`
          : `${outcome.error.code}: ${outcome.error.message.replaceAll(path, name)}`,
      )
    return told
  }
}

it.each([
  ['a.warc', warc(...three)],
  ['a.warc.gz', warcGz(...three)],
  ['whole.warc.gz', gzipSync(warc(...three))],
  ['a.arc', arc(...three.map(({ target, block }) => [target, '20310501100000', block] as const))],
])(
  'gives of %s, cut off anywhere, what stood before, and says where it breaks',
  async (name, content) => {
    const read = await createReader()
    const all = await read(name, content)
    expect(all).toHaveLength(3)
    for (let cut = 1; cut < content.length; cut += 23) {
      const told = await read(name, content.subarray(0, content.length - cut))
      const articles = told.filter((line) => line.startsWith('ok'))
      expect(articles).toEqual(all.slice(0, articles.length))
      const failures = told.slice(articles.length)
      // Line ends after the last record, or a cut between two records, are no loss that can be seen.
      expect(failures.length).toBeLessThanOrEqual(1)
      if (failures.length === 0) expect(articles.length).toBeGreaterThan(0)
      for (const failure of failures)
        expect(failure).toMatch(
          /^(?:inputUnsupported: "[\w.]+" breaks in record \d, at byte [\d,]+ of the unpacked archive: .+\. What stands before it was read; |inputUnsupported: Could not read |inputNoArticle: There is no (?:article|record) in |inputBinary: )/,
        )
    }
  },
  20_000,
)

it('reads of damaged gzip what stands before the damage', async () => {
  const read = await createReader()
  const bytes = warcGz(...three)
  const end = warcGz(...three.slice(0, 2)).length
  bytes.fill(0xff, end + 20, end + 60)
  expect(await read('a.warc.gz', bytes)).toEqual([
    'ok , record 1',
    'ok , record 2',
    expect.stringMatching(
      /^inputUnsupported: "a.warc.gz" breaks in record 3, at byte [\d,]+ .* its gzip data are damaged/,
    ),
  ])
})

it.each<[string, Uint8Array]>([
  [
    'its length is wrong: no record begins where it ends',
    warc(text(1), { ...text(2), headers: { 'Content-Length': '200' } }, text(3)),
  ],
  [
    'it ends 99,999,756 bytes before its length',
    warc(text(1), { ...text(2), headers: { 'Content-Length': '100000000' } }),
  ],
  ['it does not say how long it is', warc(text(1), { ...text(2), headers: { 'Content-Length': '-1' } })],
  ['its header is too long', warc(text(1), { ...text(2), headers: { 'X-Long': 'x'.repeat(2_000_000) } })],
  [
    'its header is too long',
    warc(text(1), {
      ...text(2),
      headers: Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`X-${at}`, 'x'])),
    }),
  ],
  [
    'its header has a line without a name',
    warc(text(1), { ...text(2), headers: { 'A: b\r\nnothing here\r\nC': 'd' } }),
  ],
])('says of a record that breaks: %s', async (why, content) => {
  const read = await createReader()
  const [first, broken, ...rest] = await read('a.warc', content)
  expect(first).toBe('ok , record 1')
  expect(broken).toContain(
    `"a.warc" breaks in record 2, at byte ${warc(text(1)).length} of the unpacked archive: ${why}.`,
  )
  expect(rest).toEqual([])
})

/** At 1,000:1 some 16 kB, of which 4 MB may be unpacked. */
const bombBytes = 16 * 1024 * 1024
const bomb = gzipSync(Buffer.alloc(bombBytes, 'a'))
const grows = /^inputTooLarge: ".+" grows to more than 200 times its size when it is unpacked, /

it('refuses bombs in little time and memory', async () => {
  const read = await createReader()
  const before = process.resourceUsage().maxRSS
  // A page that never ends, behind a whole one; zeros alone; and the same within a zip.
  const endless = gzipSync(warc({ ...text(2), block: answer(Buffer.alloc(bombBytes, 'a')) }))
  const behind = Buffer.concat([warcGz(text(1)), endless])
  expect(await read('a.warc.gz', behind)).toEqual(['ok , record 1', expect.stringMatching(grows)])
  expect(await read('b.warc.gz', bomb)).toEqual([expect.stringMatching(/^inputUnsupported: /)])
  const zipped = zip([{ name: 'archive/a.warc', bytes: Buffer.alloc(bombBytes, 'a'), deflated: true }])
  expect(await read('a.wacz', zipped)).toEqual([expect.stringMatching(/^inputUnsupported: /)])
  expect(await read('b.wacz', wacz([{ name: 'archive/a.warc.gz', bytes: behind }]))).toEqual([
    'ok , archive/a.warc.gz, record 1',
    expect.stringMatching(grows),
  ])
  const listed = wacz([{ name: 'archive/a.warc', bytes: Buffer.alloc(bombBytes), deflated: true }])
  expect(await read('c.wacz', listed)).toEqual([expect.stringMatching(grows)])
  // Of which the test itself held the bombs for a moment.
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(300 * 1024)
}, 20_000)

it('lets many small bombs in one archive cost no more than one', async () => {
  const read = await createReader()
  const body = gzipSync(Buffer.alloc(1_000_000, 'a'))
  const pages = Array.from({ length: 500 }, (_, number) => ({
    target: `https://wire.example/${number}`,
    block: answer(body, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }),
  }))
  expect((await read('a.warc.gz', gzipSync(warc(...pages)))).at(-1)).toMatch(grows)
}, 20_000)
