import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { answer, wacz, warcGz, zip } from '../../../test/support/archives.ts'
import { readInputs } from '../read-inputs.ts'

const said =
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting. The ministry of Belmark denied this and said that they still held the bridge.'
const text = (number: number, date = '2031-05-01T10:00:00Z') => ({
  target: `https://wire.example/${number}`,
  date,
  block: answer(`Report ${number}\n\n${said}`, { 'Content-Type': 'text/plain' }),
})
const first = { name: 'archive/a.warc.gz', bytes: warcGz(text(1, '2031-05-02T10:00:00Z'), text(2)) }
const second = { name: 'archive/b.warc.gz', bytes: warcGz(text(1), text(3)) }
const list = (words: string) => ({ name: 'datapackage.json', bytes: Buffer.from(words) })

async function read(content: Uint8Array, input: 'name' | 'standard input' = 'name') {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-wacz-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'a.wacz')
  await writeFile(path, content)
  const stdin = (async function* () {
    yield content
  })()
  const told: string[] = []
  for await (const { name, outcome } of readInputs([input === 'name' ? path : '-'], { stdin })) {
    const short = name.replace(path, 'a.wacz')
    told.push(
      outcome.ok ? `${short}: ${outcome.value.retrievedAt}` : outcome.error.message.replace(path, 'a.wacz'),
    )
  }
  return told
}

it('reads the archives in a WACZ as one, captures of an address in the order of time', async () => {
  const expected = [
    ', archive/a.warc.gz, record 2: 2031-05-01T10:00:00Z',
    ', archive/b.warc.gz, record 1: 2031-05-01T10:00:00Z',
    ', archive/a.warc.gz, record 1: 2031-05-02T10:00:00Z',
    ', archive/b.warc.gz, record 2: 2031-05-01T10:00:00Z',
  ]
  const bytes = wacz([second, { name: 'pages/pages.jsonl', bytes: Buffer.from('{}'), deflated: true }, first])
  expect(await read(bytes)).toEqual(expected.map((item) => `a.wacz${item}`))
  expect(await read(bytes, 'standard input')).toEqual(expected.map((item) => `standard input${item}`))
  expect(await read(zip([second, first]))).toEqual(expected.map((item) => `a.wacz${item}`))
})

it('says which file is not what the list says, and reads the others', async () => {
  const index = { name: 'indexes/index.cdx', bytes: Buffer.from('a') }
  const changed = [
    first,
    { ...second, bytes: warcGz(text(3)) },
    { name: 'archive/c.warc.gz', bytes: warcGz(text(4)) },
  ]
  expect(await read(wacz([first, second, index], changed))).toEqual([
    '"archive/b.warc.gz" in "a.wacz" is not the file whose hash is listed in its datapackage.json, so it was not read. Get a copy of the archive from who made it.',
    '"indexes/index.cdx" in "a.wacz" is listed and not there in its datapackage.json, so it was not read. Get a copy of the archive from who made it.',
    '"archive/c.warc.gz" in "a.wacz" is not listed in its datapackage.json, so it was not read. Get a copy of the archive from who made it.',
    'a.wacz, archive/a.warc.gz, record 1: 2031-05-02T10:00:00Z',
    'a.wacz, archive/a.warc.gz, record 2: 2031-05-01T10:00:00Z',
  ])
})

it('reads nothing where the list is not the one that its digest names', async () => {
  const digest = {
    name: 'datapackage-digest.json',
    bytes: Buffer.from(`{"hash":"sha256:${'0'.repeat(64)}"}`),
  }
  expect(await read(zip([first, list('{"resources":[]}'), digest]))).toEqual([
    'Could not read "a.wacz": its datapackage.json is not the file whose hash datapackage-digest.json gives. Get a whole copy of it, or make it again.',
  ])
})

it.each<[string, Uint8Array]>([
  [
    'it holds a file whose name leads out of it ("..", an absolute path or backslashes)',
    zip([first, { name: '../evil.warc', bytes: Buffer.from('a') }]),
  ],
  [
    'it holds a file whose name leads out of it ("..", an absolute path or backslashes)',
    zip([first, { name: '/etc/x', bytes: Buffer.from('a') }]),
  ],
  ['it holds two files of the same name', zip([first, first])],
  [
    'it holds more than 10,000 files',
    zip(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, bytes: Buffer.from('a') }))),
  ],
  ['it is a zip file that is damaged or cut off', wacz([first]).subarray(0, 200)],
  ['its datapackage.json is no JSON', zip([first, list('{')])],
  ['its datapackage.json is no list of files', zip([first, list('{"resources":3}')])],
])('refuses a WACZ when %s', async (why, content) => {
  expect(await read(content)).toEqual([
    `Could not read "a.wacz": ${why}. Get a whole copy of it, or make it again.`,
  ])
})

it('refuses a zip without an archive in it, from standard input, too', async () => {
  const document = zip([{ name: 'word/document.xml', bytes: Buffer.from('<x/>') }])
  expect(await read(document, 'standard input')).toEqual([
    'Could not read standard input: it is a zip archive or an office document, and no web archive (WARC, ARC, WACZ) is in it. Unpack it and pass what is in it.',
  ])
})
