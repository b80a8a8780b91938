import { spawn } from 'node:child_process'
import { chmod, mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inventedLine } from './invented.ts'
import { emptyFolder, finish, root, run } from './program.ts'

const good = 'Belmark said that its troops had left Vellin.\n'

/** What a bad input is, and a word its sentence must hold beside the name. */
const cases: { name: string; content: string | Uint8Array; says: RegExp }[] = [
  { name: 'empty.txt', content: '', says: /empty/ },
  { name: 'blank.txt', content: ' \n\t\n', says: /no (words|text)|empty/i },
  {
    name: 'picture.png',
    content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    says: /image|PNG|binary/i,
  },
  {
    name: 'program.txt',
    content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]),
    says: /a program, not text/,
  },
  {
    name: 'cyrillic.txt',
    content: Buffer.from([0xd1, 0xee, 0xee, 0xe1, 0xf9, 0xe8, 0xeb, 0xe8]),
    says: /UTF-8/,
  },
  {
    name: 'menu.html',
    content: '<html><body><nav><a href="/">Home</a></nav></body></html>',
    says: /no article/i,
  },
  { name: 'book.pdf', content: '%PDF-1.7\n1 0 obj', says: /PDF/ },
]

describe('bad input', () => {
  it.each(cases)('$name gets one clear sentence and the rest goes on', async ({ name, content, says }) => {
    const cwd = await emptyFolder()
    await writeFile(join(cwd, name), content)
    await writeFile(join(cwd, 'good.txt'), good)
    const { status, stdout, stderr } = await run(['read', name, 'good.txt'], { cwd })
    expect(status).toBe(1)
    expect(stdout).toContain('Read 1 article')
    expect(stdout).toContain('1 input failed')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain(name)
    expect(stderr).toMatch(says)
  })

  it('a 200 MB text file is refused by its size, unread', async () => {
    const cwd = await emptyFolder()
    const file = await open(join(cwd, 'huge.txt'), 'w')
    await file.truncate(200 * 1024 * 1024)
    await file.close()
    const started = performance.now()
    const { status, stderr } = await run(['extract', 'huge.txt'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toMatch(/huge\.txt.*MB/)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('invalid JSON on line 3 is named by its line, the other lines are kept', async () => {
    const cwd = await emptyFolder()
    const lines = [0, 1, 2, 3].map((number) => JSON.stringify(inventedLine(number)))
    lines[2] = '{"text": "cut off'
    await writeFile(join(cwd, 'a.jsonl'), lines.join('\n'))
    const { status, stdout, stderr } = await run(['read', 'a.jsonl'], { cwd })
    expect(status).toBe(1)
    expect(stdout).toContain('Read 3 articles')
    expect(stderr).toMatch(/^"a\.jsonl", line 3: /)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('a folder without permission is named, the rest goes on', async () => {
    const cwd = await emptyFolder()
    await mkdir(join(cwd, 'closed'))
    await writeFile(join(cwd, 'good.txt'), good)
    await chmod(join(cwd, 'closed'), 0)
    await chmod(cwd, 0o755)
    // Root passes every permission: run as nobody then.
    const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const child = spawn(
      process.execPath,
      [join(root, 'dist', 'cli', 'main.js'), 'extract', 'closed', 'good.txt'],
      { cwd, ...asNobody },
    )
    const { status, stdout, stderr } = await finish(child)
    await chmod(join(cwd, 'closed'), 0o755)
    expect(status).toBe(1)
    expect(stderr).toMatch(/closed.*permi/i)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  })
})
