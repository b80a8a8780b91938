import { createHash } from 'node:crypto'
import { cp, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ExtractLine } from '../../src/core/index.ts'
import { inventedLine } from './invented.ts'
import { emptyFolder, root, run } from './program.ts'

const model = join(root, 'model')
const shipped = ['manifest.json', 'encoder.onnx', 'roles.onnx', 'vocab.txt']

async function extract(cwd: string, names: readonly string[], ...options: string[]) {
  const { stdout, stderr, status } = await run(['extract', ...names, ...options], { cwd })
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { stderr, status, lines: lines.map((line) => ExtractLine.parse(JSON.parse(line))) }
}

describe('the shipped extractor', () => {
  it('gives for an article alone what it gives among fifty', async () => {
    const cwd = await emptyFolder()
    const names = Array.from({ length: 50 }, (_, number) => `${number}.txt`)
    for (const [number, name] of names.entries()) await writeFile(join(cwd, name), inventedLine(number).text)
    const together = await extract(cwd, names)
    expect(together.lines).toHaveLength(50)
    expect(together.lines.flatMap(({ statements }) => statements).length).toBeGreaterThan(200)
    for (const number of [0, 7, 49]) {
      const alone = await extract(cwd, [`${number}.txt`])
      expect(alone.lines[0]?.statements).toEqual(together.lines[number]?.statements)
    }
  })

  it.each([
    ['one word', 'said'],
    ['no full stop', 'he said that they had left and '.repeat(3000)],
    ['emoji', '😀👍🏽 said 😀 '.repeat(500)],
    ['right-to-left script', 'قال الجيش إن القوات غادرت. אמר הצבא. '.repeat(100)],
    ['half a surrogate pair', 'He said \uD800 that they left \uDFFF.'],
    ['a word without end', `He said ${'a'.repeat(200_000)}.`],
  ])('comes through a text of %s with its spans right', async (_name, text) => {
    const cwd = await emptyFolder()
    await writeFile(join(cwd, 'a.jsonl'), `${JSON.stringify({ text })}\n`)
    const { lines, status } = await extract(cwd, ['a.jsonl'])
    expect(status).toBe(0)
    const [line] = lines
    for (const { source, cue, content } of line?.statements ?? [])
      for (const span of [...source, ...cue, ...content])
        expect(line?.text.slice(span.start, span.end)).toBe(span.text)
  })

  it('does not extract from another language, and says so', async () => {
    const cwd = await emptyFolder()
    const text = 'Представитель министерства обороны сообщил журналистам, что войска покинули город. '.repeat(
      4,
    )
    await writeFile(join(cwd, 'a.txt'), text)
    const { lines, stderr } = await extract(cwd, ['a.txt'])
    expect(lines[0]).toMatchObject({ article: { language: 'ru' }, statements: [] })
    expect(stderr).toContain('language: ru, not extracted')
    const read = await run(['read', 'a.txt'], { cwd })
    expect(read.stdout).toContain('1 new, 0 new statements, 1 in another language, not extracted.')
  })

  it('takes another model by its folder, and names it', async () => {
    const cwd = await emptyFolder()
    for (const name of shipped) await cp(join(model, name), join(cwd, 'mine', name))
    const manifest = JSON.parse(await readFile(join(cwd, 'mine', 'manifest.json'), 'utf8'))
    await writeFile(
      join(cwd, 'mine', 'manifest.json'),
      JSON.stringify({ ...manifest, name: 'mine', release: 9 }),
    )
    await writeFile(join(cwd, 'a.txt'), 'Ostravia said that its troops had left Vellin.')
    const { lines } = await extract(cwd, ['a.txt'], '--model', 'mine')
    expect(lines[0]?.statements[0]?.extractor).toBe('mine/9')
  })

  it('stores nothing when the model can’t be used, and says why', async () => {
    const cwd = await emptyFolder()
    for (const name of shipped) await cp(join(model, name), join(cwd, 'broken', name))
    await truncate(join(cwd, 'broken', 'encoder.onnx'), 1000)
    await writeFile(join(cwd, 'a.txt'), 'Ostravia said that its troops had left Vellin.')
    const read = await run(['read', 'a.txt', '--model', 'broken'], { cwd })
    expect(read.status).toBe(1)
    expect(read.stderr).toMatch(/^The model in "broken" can't be used: encoder\.onnx has 1000 bytes[^\n]*\n$/)
    const listed = await run(['articles'], { cwd })
    expect(listed.stderr).toContain('onrecord.db')
  })

  it.each([
    ['bytes that are no graph', 'encoder.onnx', () => Buffer.from('said'), /encoder\.onnx can't be loaded/],
    ['the other graph', 'roles.onnx', () => readFile(join(model, 'encoder.onnx')), /roles\.onnx asks for/],
    [
      'pieces that the graph does not know',
      'vocab.txt',
      async () => `${await readFile(join(model, 'vocab.txt'), 'utf8')}piece\n`,
      /encoder\.onnx fails on a text/,
    ],
  ] as const)('stores nothing when a model is whole but has %s', async (_name, file, contents, message) => {
    const cwd = await emptyFolder()
    for (const name of shipped) await cp(join(model, name), join(cwd, 'odd', name))
    const bytes = Buffer.from(await contents())
    await writeFile(join(cwd, 'odd', file), bytes)
    const manifest = JSON.parse(await readFile(join(model, 'manifest.json'), 'utf8'))
    const facts = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    const files = { ...manifest.files, [file]: facts }
    await writeFile(join(cwd, 'odd', 'manifest.json'), JSON.stringify({ ...manifest, files }))
    await writeFile(join(cwd, 'a.txt'), 'Ostravia said that its troops had left Vellin.')
    const read = await run(['read', 'a.txt', '--model', 'odd'], { cwd })
    expect(read).toMatchObject({ status: 1, stdout: '' })
    expect(read.stderr).toMatch(message)
    expect(read.stderr).toMatch(/^The model in "odd" can't be used: [^\n]*\n$/)
    expect(await readdir(cwd)).toEqual(['a.txt', 'odd'])
  })

  it('takes as many threads as it is told, and refuses more than it can have', async () => {
    const cwd = await emptyFolder()
    const names = ['0.txt', '1.txt', '2.txt']
    for (const [number, name] of names.entries()) await writeFile(join(cwd, name), inventedLine(number).text)
    const unasked = await extract(cwd, names)
    expect((await extract(cwd, names, '--threads', '1')).lines).toEqual(unasked.lines)
    expect((await extract(cwd, names, '--threads', '3')).lines).toEqual(unasked.lines)
    for (const [threads, sentence] of [
      ['17', 'Threads are 1 to 16, not 17.'],
      ['0', 'Threads are 1 to 16, not 0.'],
      ['two', '--threads takes a whole number, not "two".'],
    ] as const)
      expect(await extract(cwd, names, '--threads', threads)).toMatchObject({
        status: 1,
        stderr: `${sentence}\n`,
        lines: [],
      })
  })
})
