import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { articleId, sha256, versionId } from '../core/index.ts'
import { type ReadItem, readInputs } from './read-inputs.ts'
import type { ReadOptions } from './read-options.ts'

const said =
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting.'
const denied =
  'Belmark denied this and said that its soldiers still held the bridge, the school and the road to the north.'
const page = `<html lang="en"><head><title>Army takes village</title></head><body><h1>Army takes village</h1><p>${said}</p><p>${denied}</p></body></html>`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-read-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

async function readAll(inputs: readonly string[], options: ReadOptions = {}): Promise<ReadItem[]> {
  const items: ReadItem[] = []
  for await (const item of readInputs(inputs, options)) items.push(item)
  return items
}

function unwrap(item: ReadItem | undefined) {
  if (item === undefined) throw new Error('nothing was read')
  if (!item.outcome.ok) throw item.outcome.error
  return item.outcome.value
}

/** Code and sentence of each failure, "ok" for what was read; the folder's name is left out of the sentences. */
function outcomes(items: readonly ReadItem[]): string[] {
  return items.map(({ outcome }) =>
    outcome.ok ? 'ok' : `${outcome.error.code}: ${outcome.error.message.replaceAll(folder, '')}`,
  )
}

async function* streamOf(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

const lineOf = (value: object) => JSON.stringify(value)

it('reads a text unchanged, but for its byte-order mark', async () => {
  const text = `Army takes village\r\n\r\nOSTRAV - ${said} AFP\r\n`
  const bytes = Buffer.from(`\uFEFF${text}`)
  const read = unwrap((await readAll([await put('report-2025-01-31.txt', bytes)]))[0])
  expect(read.text).toBe(text)
  expect(Buffer.from(read.bytes).equals(bytes)).toBe(true)
  expect(read.article).toMatchObject({
    url: null,
    outlet: null,
    headline: 'Army takes village',
    dateline: 'OSTRAV',
    agencies: ['AFP'],
    publishedAt: '2025-01-31',
    publishedFrom: 'fileName',
    language: 'en',
    sha256: sha256(text),
    snapshot: { sha256: sha256(bytes), mediaType: 'text/plain', size: bytes.length },
    sample: false,
  })
})

it('makes the ids from the content alone', async () => {
  const { article } = unwrap((await readAll([await put('a.txt', said)], { outlet: 'Sample Wire' }))[0])
  const id = articleId({ url: null, outlet: 'Sample Wire', sha256: sha256(said) })
  expect(article).toMatchObject({ id, version: versionId({ id, sha256: sha256(said), headline: null }) })
})

it('reads a page', async () => {
  const read = unwrap((await readAll([await put('a.HTM', page)]))[0])
  expect(read.text).toBe(['Army takes village', said, denied].join('\n'))
  expect(read.article.snapshot).toEqual({ sha256: sha256(page), mediaType: 'text/html', size: page.length })
})

it('reads JSON Lines: the text unchanged, the title apart', async () => {
  const text = `  ${said} 🚁 `
  const line = lineOf({
    url: 'https://www.wire.example/a?utm_source=x',
    outlet: 'Sample Wire',
    title: ' Army speaks ',
    published: '2025-01-31',
    text,
    more: 1,
  })
  const [first, second, ...rest] = await readAll([
    await put('dump-2024-01-01.jsonl', `\uFEFF${line}\r\n\n${lineOf({ text: denied, sample: true })}`),
  ])
  expect(rest).toEqual([])
  expect(first?.name).toBe(join(folder, 'dump-2024-01-01.jsonl, line 1'))
  expect(second?.name).toBe(join(folder, 'dump-2024-01-01.jsonl, line 3'))
  const read = unwrap(first)
  expect(read.text).toBe(text)
  expect(read.blocks).toEqual([{ kind: 'paragraph', start: 2, end: text.length - 1 }])
  expect(Buffer.from(read.bytes).toString()).toBe(line)
  expect(read.article).toMatchObject({
    url: 'https://www.wire.example/a',
    outlet: 'Sample Wire',
    headline: 'Army speaks',
    publishedAt: '2025-01-31',
    publishedFrom: 'line',
    sample: false,
    snapshot: { sha256: sha256(line), mediaType: 'application/json', size: Buffer.byteLength(line) },
  })
  // The name of a collection says nothing of an article's date.
  expect(unwrap(second).article).toMatchObject({
    publishedAt: null,
    publishedFrom: null,
    outlet: null,
    sample: true,
  })
})

it('makes lone surrogates and NUL storable without moving what follows', async () => {
  const [item] = await readAll([await put('a.jsonl', '{"text":"It was \\ud83d said \\u0000 there"}')])
  expect(unwrap(item).text).toBe('It was \uFFFD said \uFFFD there')
})

it('takes the caller’s word where the file says nothing, before the date in its name', async () => {
  const options = {
    url: 'https://wire.example/a#top',
    outlet: 'Sample Wire',
    published: '2025-02-03T10:00Z',
    sample: true,
  }
  const { article } = unwrap((await readAll([await put('report-2025-01-31.txt', said)], options))[0])
  expect(article).toMatchObject({
    url: 'https://wire.example/a',
    outlet: 'Sample Wire',
    publishedAt: '2025-02-03T10:00Z',
    publishedFrom: 'given',
    sample: true,
  })
})

it('leaves what a file says itself, and names an outlet by its host at last', async () => {
  const line = JSON.stringify({ text: said, url: 'https://www.ostra.example/1', published: '2031-01-02' })
  const options = { url: 'https://wire.example/a', published: '2025-02-03' }
  const { article } = unwrap((await readAll([await put('a.jsonl', line)], options))[0])
  expect(article).toMatchObject({ url: 'https://www.ostra.example/1', outlet: 'ostra.example' })
  expect(article).toMatchObject({ publishedAt: '2031-01-02', publishedFrom: 'line' })
})

it('gives one address to one article', async () => {
  const files = [await put('a.txt', said), await put('b.txt', `${said} Twice.`)]
  const [first, second] = await readAll(files, { url: 'https://wire.example/a' })
  expect(unwrap(first).article.url).toBe('https://wire.example/a')
  expect(second?.outcome).toMatchObject({ ok: false, error: { code: 'usage' } })
})

it.each([
  [{ url: 'wire.example' }, 'is no web address'],
  [{ published: 'yesterday' }, 'is no date'],
])('refuses %o', async (options, sentence) => {
  await expect(readAll([], options)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(sentence),
  })
})

it('reads standard input, whatever its format', async () => {
  const read = async (...pieces: (string | Uint8Array)[]) =>
    await readAll(['-'], { stdin: streamOf(...pieces) })
  expect(unwrap((await read(said)).at(0)).article.snapshot.mediaType).toBe('text/plain')
  expect(unwrap((await read('<!DOC', `TYPE html>${page}`)).at(0)).article.snapshot.mediaType).toBe(
    'text/html',
  )
  const lines = await read(`${lineOf({ text: said })}\n{"te`, `xt":"${denied}"}\n`)
  expect(lines.map(({ name }) => name)).toEqual(['standard input, line 1', 'standard input, line 2'])
  expect(lines.map((item) => unwrap(item).text)).toEqual([said, denied])
  expect(lines[0]?.progress.total).toBeNull()
  expect(outcomes(await read(''))).toEqual([expect.stringMatching(/^inputEmpty: Standard input is empty\./)])
})

it('reads a file without a known ending by its content', async () => {
  const paths = [
    await put('saved page', page),
    await put('words', said),
    await put('list', lineOf({ text: said })),
  ]
  const types = (await readAll(paths)).map((item) => unwrap(item).article.snapshot.mediaType)
  expect(types).toEqual(['text/html', 'text/plain', 'application/json'])
})

it('reads a pipe', async () => {
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const [items] = await Promise.all([readAll([pipe]), writeFile(pipe, said)])
  expect(unwrap(items[0]).text).toBe(said)
})

it('walks folders in the order of paths and passes over what is no article', async () => {
  await put('b/2.txt', said)
  await put('b/1.html', page)
  await put('b/1_files/logo.png', 'x')
  await put('b/1_files/style.css', 'p {}')
  await put('b/.hidden.txt', said)
  await put('b/.git/a.txt', said)
  await put('b/saved', page)
  await put('b/notes', said)
  await put('b/c.jsonl', `${lineOf({ text: said })}\n`)
  await put('a.txt', said)
  await symlink(join(folder, 'b'), join(folder, 'b', 'loop'))
  await symlink(join(folder, 'a.txt'), join(folder, 'b', 'z.txt'))
  const items = await readAll([folder, join(folder, 'a.txt')])
  expect(items.map(({ name }) => name.slice(folder.length + 1))).toEqual([
    'a.txt',
    'b/1.html',
    'b/2.txt',
    'b/c.jsonl, line 1',
    'b/saved',
    'b/z.txt',
    'a.txt',
  ])
  expect(outcomes(items).every((outcome) => outcome === 'ok')).toBe(true)
  expect(items.at(-1)?.progress).toEqual({ done: items[0]?.progress.total, total: items[0]?.progress.total })
})

it('says in one sentence each what is wrong, and reads the rest', async () => {
  await put('bare/logo.png', 'x')
  const paths = [
    join(folder, 'missing.html'),
    await put('empty.txt', ''),
    await put('blank.html', ' \n '),
    await put('logo.png', '\x89PNG'),
    await put('renamed.txt', Buffer.from('\x89PNG\r\n', 'latin1')),
    await put('paper.html', 'GIF89a'),
    await put('binary.txt', 'It was \0 said'),
    await put('late.txt', `${said.repeat(60)}\0`),
    await put('latin.txt', Buffer.from('Ördög sagte es.', 'latin1')),
    await put('nothing.html', '<html><body><p>Not found.</p></body></html>'),
    await put('one.json', '{"text": "x"}'),
    await put('feed', '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'),
    await put('a.warc.gz', 'x'),
    await put('a.csv', 'x'),
    'https://wire.example/a',
    join(folder, 'bare'),
    await put('good.txt', said),
  ]
  expect(outcomes(await readAll(paths))).toEqual([
    'inputMissing: There is no file or folder "/missing.html". Check the name.',
    'inputEmpty: "/empty.txt" is empty. Save the article again and pass the new file.',
    'inputEmpty: "/blank.html" is empty. Save the article again and pass the new file.',
    expect.stringMatching(/^inputUnsupported: Could not read "\/logo.png": it is an image\. /),
    expect.stringMatching(/^inputBinary: "\/renamed.txt" is a PNG image, not text\. Save /),
    expect.stringMatching(/^inputBinary: "\/paper.html" is a GIF image, not text\. /),
    expect.stringMatching(/^inputBinary: "\/binary.txt" is binary data, not text\. /),
    expect.stringMatching(/^inputBinary: "\/late.txt" is binary data, not text\. /),
    expect.stringMatching(/^inputCharset: "\/latin.txt" is not valid UTF-8\. Convert /),
    expect.stringMatching(/^inputNoArticle: "\/nothing.html" has no article in it: /),
    expect.stringMatching(
      /^inputUnsupported: Could not read "\/one.json": it is one JSON document, .* one object a line/,
    ),
    'inputNoArticle: "/feed" is a feed without entries. Save it again when it has some, or save the pages themselves.',
    expect.stringMatching(/^inputUnsupported: Could not read "\/a.warc.gz": it is called a web archive and /),
    expect.stringMatching(
      /^inputUnsupported: Could not read "\/a.csv" as claims: no column says who or words/,
    ),
    expect.stringMatching(/^fetchForbidden: Could not read "https:\/\/wire.example\/a": no connection/),
    expect.stringMatching(
      /^inputUnsupported: Nothing in the folder "\/bare" can be read as an article\. Put /,
    ),
    'ok',
  ])
})

it('names the line and the field of a bad line, and reads the others', async () => {
  const lines = [
    lineOf({ text: said }),
    '',
    '{"text": "It was said',
    lineOf({ title: 'x' }),
    lineOf({ text: 7 }),
    lineOf({ text: said, title: 7 }),
    lineOf({ text: said, sample: 'yes' }),
    lineOf({ text: ' \n ' }),
    '[1]',
    lineOf({ text: denied, title: null }),
  ]
  const items = await readAll([await put('a.jsonl', lines.join('\n'))])
  const shape = 'Write one object a line: {"url", "outlet", "title", "published", "text"}.'
  expect(outcomes(items)).toEqual([
    'ok',
    `inputInvalidLine: "/a.jsonl", line 3: the line is not valid JSON. ${shape}`,
    `inputInvalidLine: "/a.jsonl", line 4: the object has no "text". ${shape}`,
    `inputInvalidLine: "/a.jsonl", line 5: "text" is not a text. ${shape}`,
    `inputInvalidLine: "/a.jsonl", line 6: "title" is not a text. ${shape}`,
    `inputInvalidLine: "/a.jsonl", line 7: "sample" is not true or false. ${shape}`,
    `inputEmpty: "/a.jsonl", line 8: "text" is empty. Leave the line out or give it the article's words.`,
    `inputInvalidLine: "/a.jsonl", line 9: the line is not a JSON object. ${shape}`,
    'ok',
  ])
})

it('refuses an export of its own once, not once a line', async () => {
  const path = await put(
    'export.jsonl',
    `${lineOf({ type: 'header', format: 'onrecord' })}\n${lineOf({ type: 'article' })}\n`,
  )
  expect(outcomes(await readAll([path]))).toEqual([
    expect.stringMatching(/^inputUnsupported: "\/export.jsonl", line 1 begins an export of Onrecord/),
  ])
})

it('passes over a line of more than 8 MB', async () => {
  const path = await put(
    'a.jsonl',
    `${lineOf({ text: said })}\n${lineOf({ text: 'x'.repeat(8 * 1024 * 1024) })}\n${lineOf({ text: denied })}\n`,
  )
  expect(outcomes(await readAll([path]))).toEqual([
    'ok',
    expect.stringMatching(/^inputInvalidLine: "\/a.jsonl", line 2: the line is longer than 8 MB, /),
    'ok',
  ])
})

it('refuses a page of 200 MB unread, and a stream as soon as it is too long', async () => {
  const path = await put('large.html', page)
  await truncate(path, 200 * 1024 * 1024)
  expect(outcomes(await readAll([path]))).toEqual([
    expect.stringMatching(/^inputTooLarge: "\/large.html" is larger than 20 MB, /),
  ])
  let megabytes = 0
  async function* endless() {
    for (;;) {
      megabytes++
      yield Buffer.alloc(1024 * 1024, 'word ')
    }
  }
  expect(outcomes(await readAll(['-'], { stdin: endless() }))).toEqual([
    expect.stringMatching(/^inputTooLarge: Standard input is larger/),
  ])
  expect(megabytes).toBe(21)
})

it('says that a file or folder is closed to this user, and reads the rest', async () => {
  const closed = await put('closed.txt', said)
  const inner = join(folder, 'all', 'inner')
  await put('all/inner/a.txt', said)
  await put('all/open.txt', said)
  await put('all/closed.txt', said)
  await Promise.all([
    chmod(folder, 0o755),
    chmod(closed, 0),
    chmod(inner, 0),
    chmod(join(folder, 'all', 'closed.txt'), 0),
  ])
  // Nothing is closed to root, so the test becomes nobody for as long as it reads.
  const wasRoot = process.geteuid?.() === 0
  if (wasRoot) process.seteuid?.(65534)
  try {
    const permission = 'this user has no permission. Allow it (chmod u+rX) or run as a user who may.'
    expect(outcomes(await readAll([closed, join(folder, 'all')]))).toEqual([
      `inputForbidden: Could not read "/closed.txt": ${permission}`,
      `inputForbidden: Could not read "/all/closed.txt": ${permission}`,
      `inputForbidden: Could not read "/all/inner": ${permission}`,
      'ok',
    ])
  } finally {
    if (wasRoot) process.seteuid?.(0)
    await chmod(inner, 0o755)
  }
})

it('stops when it is told to', async () => {
  const path = await put('a.jsonl', `${lineOf({ text: said })}\n`.repeat(1000))
  const controller = new AbortController()
  let read = 0
  await expect(async () => {
    for await (const _ of readInputs([path], { signal: controller.signal }))
      if (++read === 3) controller.abort()
  }).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  expect(read).toBe(3)
  await expect(readAll([path], { signal: AbortSignal.abort() })).rejects.toThrow(
    expect.objectContaining({ name: 'AbortError' }),
  )
})

it('closes a file when the reader stops early', async () => {
  const path = await put('a.jsonl', `${lineOf({ text: said })}\n`.repeat(5000))
  const open = () =>
    Number(execFileSync('sh', ['-c', `ls -l /proc/${process.pid}/fd | grep -c "${path}" || true`]).toString())
  for await (const _ of readInputs([path])) {
    expect(open()).toBe(1)
    break
  }
  await expect.poll(open).toBe(0)
})

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('The army said so.', '🚁', 'قال الجيش', '\r\n', '\n', '\uFEFF', '\ud800', '\0', ' '),
      fc.string({ unit: 'binary' }),
    ),
    { minLength: 1 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')

it('leaves the text of JSON Lines unchanged, and reads one alone as among others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
      const lines = texts.map((text) => lineOf({ text, outlet: 'Sample Wire' }))
      const together = await readAll(['-'], { stdin: streamOf(lines.join('\n')) })
      expect(together.map((item) => unwrap(item).text)).toEqual(
        texts.map((text) => text.replace(/[\p{Surrogate}\0]/gu, '\uFFFD')),
      )
      for (const [at, line] of lines.entries()) {
        const [alone] = await readAll(['-'], { stdin: streamOf(line) })
        expect(unwrap(alone)).toEqual(unwrap(together[at]))
      }
    }),
    { numRuns: 50 },
  )
})

it('reads a file alone as among others, and twice the same', async () => {
  const paths = [
    await put('1.html', page),
    await put('2.txt', `Headline of it\n${said}`),
    await put('3.html', page.replace(said, denied)),
  ]
  const together = (await readAll([folder])).map(unwrap)
  for (const [at, path] of paths.entries()) {
    expect((await readAll([path])).map(unwrap)).toEqual([together[at]])
    expect((await readAll([path])).map(unwrap)).toEqual([together[at]])
  }
})
