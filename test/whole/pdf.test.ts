import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ExtractLine } from '../../src/core/index.ts'
import { type PdfParts, paragraphLines, writePdf } from '../support/pdf.ts'
import { openWeb } from '../support/web.ts'
import { emptyFolder, run } from './program.ts'

const report: PdfParts = {
  info: { CreationDate: 'D:20310131100000Z' },
  pages: [
    [
      { words: 'Army takes village', y: 780, size: 24 },
      ...paragraphLines(
        [
          'The army of Ostravia said on Friday that its troops had taken the village of Vell',
          'after a week.',
        ],
        { y: 720 },
      ),
    ],
    paragraphLines(['“Our soldiers hold the bridge,” the defence ministry of Belmark said on Saturday.'], {
      y: 780,
    }),
  ],
}

async function folderWith(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const cwd = await emptyFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content)
  return cwd
}

/** A page whose content unpacks to so many bytes of one sign. */
function bomb(sign: string, bytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(bytes, sign), { level: 9 }).toString('latin1')
  const content = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`
  return new Uint8Array(
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj\n${content}\nendobj\ntrailer<</Root 1 0 R>>`,
      'latin1',
    ),
  )
}

/** Forms that each show the next ten times: a page of 10 to the 12th letters in a few kilobytes. */
function laughs(): Uint8Array {
  const font = '/Font << /F1 3 0 R >>'
  const extra = Array.from({ length: 12 }, (_, at) => {
    const content = at < 11 ? '/X Do '.repeat(10) : 'BT /F1 9 Tf (ha) Tj ET'
    const next = at < 11 ? `/XObject << /X ${6 + at} 0 R >>` : ''
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${next} ${font} >> /Length ${content.length} >>\nstream\n${content}\nendstream`
  })
  // Pages take their fonts from the file's writer and their forms from the pages' parent, which every page may.
  const file = Buffer.from(writePdf({ pages: [[]], extra, content: '/X Do '.repeat(10) })).toString('latin1')
  return new Uint8Array(
    Buffer.from(
      file.replace(
        '/Resources << /Font << /F1 3 0 R >> >> >>',
        `/Resources << ${font} /XObject << /X 5 0 R >> >> >>`,
      ),
      'latin1',
    ),
  )
}

/** A page of 80,000 letters whose place is a word: PDF.js writes the word again with each letter, for a minute. */
function placedByWord(): Uint8Array {
  return writePdf({ pages: [[]], content: `BT /F1 9 Tf 1 0 0 1 72 /Here Tm (${'a '.repeat(40_000)}) Tj ET` })
}

describe('a PDF', () => {
  it('is extracted from with the page of every block, and every span slices to its words', async () => {
    const cwd = await folderWith({ 'a.pdf': writePdf(report) })
    const { stdout, stderr, status } = await run(['extract', 'a.pdf'], { cwd })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const { article, text, blocks, statements } = ExtractLine.parse(JSON.parse(stdout))
    expect(article).toMatchObject({
      headline: 'Army takes village',
      publishedAt: '2031-01-31T10:00:00Z',
      publishedFrom: 'created',
      snapshot: { mediaType: 'application/pdf' },
    })
    expect(blocks.map(({ kind, page }) => [kind, page])).toEqual([
      ['headline', 1],
      ['paragraph', 1],
      ['paragraph', 2],
    ])
    expect(statements.length).toBeGreaterThan(0)
    for (const { source, cue, content } of statements)
      for (const span of [...source, ...cue, ...content])
        expect(text.slice(span.start, span.end)).toBe(span.text)
  })

  it('goes into a ledger, which shows on which page a statement stands, and out and in again', async () => {
    const cwd = await folderWith({ 'a.pdf': writePdf(report) })
    expect((await run(['read', 'a.pdf', '--published', '2031-01-30'], { cwd })).stdout).toContain('1 new')
    const statements = (await run(['statements', '--format', 'jsonl'], { cwd })).stdout.trim().split('\n')
    const shown = await Promise.all(
      statements.map(async (line) => {
        const { id } = JSON.parse(line)
        return (await run(['show', id], { cwd })).stdout
      }),
    )
    expect(shown.some((words) => /^page +p\. 2$/m.test(words))).toBe(true)
    const { stdout } = await run(['export'], { cwd })
    expect(stdout).toContain('"publishedFrom":"given"')
    await writeFile(join(cwd, 'all.jsonl'), stdout)
    await run(['read', 'all.jsonl', '--ledger', 'copy.db'], { cwd })
    expect((await run(['export', '--ledger', 'copy.db'], { cwd })).stdout).toBe(stdout)
  })

  it('is told by its content, whatever it is called, and by its name in a folder', async () => {
    const cwd = await folderWith({
      'a.txt': writePdf(report),
      'b.pdf': 'Belmark said that the bridge was shut.',
    })
    const { stdout, stderr } = await run(['extract', 'a.txt', 'b.pdf'], { cwd })
    expect(ExtractLine.parse(JSON.parse(stdout)).blocks).toHaveLength(3)
    expect(stderr).toContain('"b.pdf": it is called a PDF and does not begin as one')
  })

  it('is read where an address answers with one', async () => {
    const cwd = await emptyFolder()
    const { port } = await openWeb((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(writePdf(report))
    })
    const address = `http://127.0.0.1:${port}/a`
    const { stderr } = await run(['read', '--no-extract', '--allow-private', address], { cwd })
    expect(stderr).toBe('')
    const { stdout } = await run(['articles', '--format', 'jsonl'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ url: address, headline: 'Army takes village' })
  })

  it.each([
    ['a scan', writePdf({ pages: [[], []] }), /"a.pdf" holds pictures of pages, no text\./],
    ['a locked file', writePdf({ ...report, isLocked: true }), /"a.pdf" is locked with a password\./],
    ['a file cut off', writePdf(report).slice(0, 200), /is damaged or cut off/],
    [
      'what unpacks to gigabytes',
      bomb(' ', 300_000_000),
      /unpacks to more than any report holds|took too long/,
    ],
    ['a page without end', laughs(), /took too long and was cut off before its first page/],
    ['letters whose place is a word', placedByWord(), /took too long and was cut off before its first page/],
  ])('is refused in one sentence and in time: %s', async (_name, file, says) => {
    const cwd = await folderWith({ 'a.pdf': file })
    const started = performance.now()
    const { stdout, stderr, status } = await run(['read', '--no-extract', 'a.pdf'], { cwd })
    expect(status).toBe(1)
    expect(stdout).toContain('1 input failed')
    expect(stderr).toMatch(says)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    // It is cut off after five seconds; all else is the start of the program, on a machine that tests keep busy.
    expect(performance.now() - started).toBeLessThan(40_000)
  })
})
