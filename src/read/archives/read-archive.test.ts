import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { answer, arc, warc, warcGz, type warcRecord } from '../../../test/support/archives.ts'
import { type ReadItem, readInputs } from '../read-inputs.ts'

const said =
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting.'
const denied =
  'Belmark denied this and said that its soldiers still held the bridge, the school and the road to the north.'
const page = (headline: string, words = said) =>
  `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${words}</p><p>${denied}</p></article></body></html>`
const one = { target: 'https://wire.example/one', block: answer(page('One')) }

async function inFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-archive-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** What was read, with the notices; names and sentences without the folder. */
async function read(name: string, content: Uint8Array | string, input?: 'folder' | 'standard input') {
  const folder = await inFolder()
  await writeFile(join(folder, name), content)
  const notices: string[] = []
  const items: ReadItem[] = []
  const short = (words: string) => words.replaceAll(`${folder}/`, '')
  const stdin = (async function* () {
    yield Buffer.from(content)
  })()
  const from = input === 'folder' ? folder : input === 'standard input' ? '-' : join(folder, name)
  for await (const item of readInputs([from], { stdin, onNotice: (words) => notices.push(short(words)) }))
    items.push(item)
  const articles = items.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []))
  const told = items.map(
    ({ name, outcome }) =>
      `${short(name)}: ${outcome.ok ? outcome.value.article.headline : short(outcome.error.message)}`,
  )
  return { articles, told, notices, items }
}

it('reads a WARC: address, time and snapshot of each capture, and counts what is none', async () => {
  const bytes = Buffer.from(page('Первое', said), 'utf8')
  const { articles, told, notices } = await read(
    'a.warc',
    warc(
      { type: 'warcinfo', headers: { 'Content-Type': 'application/warc-fields' }, block: 'software: x\r\n' },
      { type: 'request', target: 'https://wire.example/one', block: 'GET / HTTP/1.1\r\n\r\n' },
      {
        target: 'https://wire.example/one?utm_source=x#top',
        block: answer(bytes),
        date: '2031-04-30T10:00:00.123456Z',
      },
      { type: 'resource', target: '<https://wire.example/two>', block: page('Two') },
      { target: 'https://wire.example/moved', block: answer('', {}, '301 Moved') },
      { target: 'https://wire.example/logo.png', block: answer('\x89PNG', { 'Content-Type': 'image/png' }) },
      { target: 'https://wire.example/', block: answer('<html><body><a href="/one">One</a></body></html>') },
      { target: 'https://wire.example/robots.txt', block: answer(said, { 'Content-Type': 'text/plain' }) },
      {
        target: 'https://wire.example/three',
        block: answer(`Three\n\n${said}\n\n${denied}`, { 'Content-Type': 'text/plain' }),
      },
      { target: 'https://wire.example/ok', block: answer('ok', { 'Content-Type': 'text/plain' }) },
      { target: 'dns:wire.example', headers: { 'Content-Type': 'text/dns' }, block: '192.0.2.1' },
      { type: 'revisit', target: 'https://wire.example/one', block: 'HTTP/1.1 200 OK\r\n\r\n' },
      { type: 'metadata', target: 'https://wire.example/one', block: 'fetchTimeMs: 3' },
      { type: 'conversion', target: 'https://wire.example/one', block: said },
    ),
  )
  expect(told).toEqual(['a.warc, record 3: Первое', 'a.warc, record 4: Two', 'a.warc, record 9: Three'])
  expect(articles.map(({ article }) => article.url)).toEqual([
    'https://wire.example/one',
    'https://wire.example/two',
    'https://wire.example/three',
  ])
  expect(articles.map(({ retrievedAt }) => retrievedAt)).toEqual([
    '2031-04-30T10:00:00.123456Z',
    '2031-05-01T10:00:00Z',
    '2031-05-01T10:00:00Z',
  ])
  expect(Buffer.from(articles[0]?.bytes ?? []).equals(bytes)).toBe(true)
  expect(articles[0]?.article.snapshot.mediaType).toBe('text/html; charset=utf-8')
  expect(notices).toEqual([
    '"a.warc": 14 records, 3 articles; passed over: 2 pages or texts without an article, 1 redirect or error, 3 other files, 1 revisit, 1 request, 2 records about the archive, 1 conversion.',
  ])
})

it.each([
  ['a.warc.gz', warcGz({ type: 'warcinfo', block: 'x' }, one)],
  ['whole.warc.gz', gzipSync(warc({ type: 'warcinfo', block: 'x' }, one))],
  ['plain.warc.gz', warc({ type: 'warcinfo', block: 'x' }, one)],
  ['a.arc', arc(['https://wire.example/one', '20310501100000', answer(page('One'))])],
  ['a.arc.gz', gzipSync(arc(['https://wire.example/one', '20310501100000', answer(page('One'))]))],
  ['spaced.arc', arc(['https://wire.example/one#a b 2', '20310501100000', page('One')])],
])('reads %s, by name, from a folder and from standard input', async (name, content) => {
  for (const input of [undefined, 'folder', 'standard input'] as const) {
    const { articles, told } = await read(name, content, input)
    expect(told).toEqual([`${input === 'standard input' ? input : name}, record 2: One`])
    expect(articles[0]).toMatchObject({
      article: { url: 'https://wire.example/one', outlet: 'wire.example' },
      retrievedAt: '2031-05-01T10:00:00Z',
    })
  }
})

it('takes the charset from the header, then from the page', async () => {
  const words =
    'Армия Остравии сообщила в пятницу, что её войска заняли село после недели боёв, а Бельмарк это отрицает.'
  const cyrillic = (head: string) => {
    const html = `<html lang="ru"><head>${head}<title>Село</title></head><body><article><h1>Село</h1><p>${words}</p></article></body></html>`
    return Buffer.from(
      [...html].map((sign) => (sign.charCodeAt(0) < 0x80 ? sign.charCodeAt(0) : windows1251(sign))),
    )
  }
  const { told } = await read(
    'a.warc',
    warc(
      {
        target: 'https://wire.example/1',
        block: answer(cyrillic(''), { 'content-type': 'text/html; charset=windows-1251' }),
      },
      {
        target: 'https://wire.example/2',
        block: answer(cyrillic('<meta charset="windows-1251">'), { 'Content-Type': 'text/html' }),
      },
    ),
  )
  expect(told).toEqual(['a.warc, record 1: Село', 'a.warc, record 2: Село'])
})

function windows1251(sign: string): number {
  const code = sign.charCodeAt(0)
  if (sign === 'ё') return 0xb8
  return code - 0x0410 + 0xc0
}

it('brings captures of one address into the order of time, whatever the order of the archive', async () => {
  const at = (headline: string, date: string, target = 'https://wire.example/one') => ({
    target,
    date,
    block: answer(page(headline)),
  })
  const { told } = await read(
    'a.warc',
    warc(
      at('Third', '2031-05-03T10:00:00Z'),
      at('Other', '2031-05-09T10:00:00Z', 'https://wire.example/other'),
      at('First', '2031-05-01T10:00:00Z', 'https://wire.example/one#x'),
      {
        target: 'https://wire.example/one',
        date: '2031-05-01T12:00:00Z',
        block: answer('', {}, '404 Not Found'),
      },
      at('Second', '2031-05-02T10:00:00Z'),
    ),
  )
  expect(told).toEqual([
    'a.warc, record 2: Other',
    'a.warc, record 3: First',
    'a.warc, record 5: Second',
    'a.warc, record 1: Third',
  ])
})

const chunked = (body: Uint8Array, cut = 0) =>
  Buffer.concat([
    Buffer.from(`${(10).toString(16)}\r\n`),
    body.subarray(0, 10),
    Buffer.from(`\r\n${(body.length - 10).toString(16)};x=y\r\n`),
    body.subarray(10, body.length - cut),
    Buffer.from('\r\n0\r\n\r\n'),
  ])
const whole = Buffer.from(page('One'))

it.each<[string, Record<string, string>, Uint8Array]>([
  ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(whole)],
  ['br', { 'Content-Encoding': 'br' }, brotliCompressSync(whole)],
  ['deflate with a header', { 'Content-Encoding': 'deflate' }, deflateSync(whole)],
  ['deflate without', { 'Content-Encoding': 'deflate' }, deflateRawSync(whole)],
  ['two encodings', { 'Content-Encoding': 'gzip, br' }, brotliCompressSync(gzipSync(whole))],
  ['chunks', { 'Transfer-Encoding': 'chunked' }, chunked(whole)],
  [
    'chunks of gzip',
    { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
    chunked(gzipSync(whole)),
  ],
  ['transfer of gzip', { 'Transfer-Encoding': 'gzip, chunked' }, chunked(gzipSync(whole))],
  [
    'a header whose packing the crawler undid',
    { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' },
    whole,
  ],
  ['as above, of br', { 'Content-Encoding': 'br' }, whole],
])('undoes %s', async (_, headers, body) => {
  const block = answer(body, { 'Content-Type': 'text/html', ...headers })
  const { articles, told } = await read('a.warc', warc({ ...one, block }))
  expect(told).toEqual(['a.warc, record 1: One'])
  expect(Buffer.from(articles[0]?.bytes ?? []).equals(whole)).toBe(true)
})

it.each<[string, Partial<Parameters<typeof warcRecord>[0]>]>([
  [
    'its gzip data are damaged or cut off',
    {
      block: answer(gzipSync(whole).subarray(0, 90), {
        'Content-Type': 'text/html',
        'Content-Encoding': 'gzip',
      }),
    },
  ],
  [
    'the chunks that it was sent in break off',
    { block: answer(chunked(whole, 30), { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' }) },
  ],
  [
    'it was sent packed as "compress", which is not unpacked here',
    { block: answer(whole, { 'Content-Type': 'text/html', 'Content-Encoding': 'compress' }) },
  ],
  [
    'its page grows over 200 times when it is unpacked',
    {
      block: answer(gzipSync(Buffer.alloc(4_000_000, 'a')), {
        'Content-Type': 'text/html',
        'Content-Encoding': 'gzip',
      }),
    },
  ],
  ['its page is larger than 20 MB', { block: answer(Buffer.alloc(22 * 1024 * 1024, '<p>a</p>\n')) }],
  ['the crawler cut it off (WARC-Truncated: length)', { headers: { 'WARC-Truncated': 'length' } }],
  ['it is one of several segments', { headers: { 'WARC-Segment-Number': '1' } }],
  [
    'its bytes are not those whose digest the archive states (WARC-Block-Digest)',
    { headers: { 'WARC-Block-Digest': 'sha1:2OA5FDWWO3WXTC7QEHZED4NNDESSUSDX' } },
  ],
  ['it holds no answer of a server', { block: said }],
])('refuses a page that is not whole and reads on: %s', async (why, record) => {
  const { told } = await read('a.warc', warc({ ...one, ...record }, one))
  expect(told).toEqual([
    `a.warc, record 1: Could not read "a.warc", record 1: ${why}. Capture the page again, or save it and pass the file.`,
    'a.warc, record 2: One',
  ])
})

it('says what an archive holds that holds no article', async () => {
  expect((await read('a.warc', warc({ type: 'request', block: 'GET' }))).told).toEqual([
    'a.warc: There is no article in the one record of "a.warc": 1 request. Pass an archive that holds the pages of the articles themselves.',
  ])
})

it.each<[string, Uint8Array | string, string]>([
  [
    'a.warc.gz',
    gzipSync(said),
    'Could not read "a.warc.gz": it is a gzip archive, and no web archive (WARC, ARC, WACZ) is in it. Unpack it and pass what is in it.',
  ],
  [
    'a.arc',
    said,
    'Could not read "a.arc": it is called a web archive and does not begin as one (WARC, ARC, WACZ). Give it the name of what it is.',
  ],
  ['a.warc', '', '"a.warc" is empty. Save the article again and pass the new file.'],
])('refuses what is none: %s', async (name, content, sentence) => {
  expect((await read(name, content)).told).toEqual([`${name}: ${sentence}`])
})

it('stops when it is told to, in the middle of an archive', async () => {
  const folder = await inFolder()
  const stop = new AbortController()
  const records = Array.from({ length: 50 }, (_, number) => ({
    ...one,
    target: `https://wire.example/${number}`,
  }))
  await writeFile(join(folder, 'a.warc'), warc(...records))
  const read = async () => {
    for await (const { name } of readInputs([folder], { signal: stop.signal }))
      if (name.endsWith('record 2')) stop.abort(new Error('enough'))
  }
  await expect(read()).rejects.toThrow('enough')
})
