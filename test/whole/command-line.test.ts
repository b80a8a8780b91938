import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, watch, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { DerivedRecord, ExtractLine } from '../../src/core/index.ts'
import { LedgerRecord } from '../../src/ledger/index.ts'
import { inventedLine, inventedLines } from './invented.ts'
import { emptyFolder, finish, root, run, start } from './program.ts'

const execute = promisify(execFile)

const report =
  'The army of Belmark said on Monday that 😀 it had left Vellin.\n\n“We are gone,” said Ilse Marrant.\n'

async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const cwd = await emptyFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content)
  return cwd
}

/** A ledger of ten invented reports in a new folder. */
async function folderWithLedger(): Promise<string> {
  const cwd = await folderWith({ 'wire.jsonl': inventedLines(10) })
  const { status } = await run(['read', 'wire.jsonl'], { cwd })
  expect(status).toBe(0)
  return cwd
}

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('onrecord extract', () => {
  it('prints a line of the contract for each input, in the order given, with the text unchanged', async () => {
    const cwd = await folderWith({ 'b.txt': report, 'a.jsonl': inventedLines(3) })
    const { status, stdout, stderr } = await run(['extract', 'b.txt', 'a.jsonl'], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const lines = jsonLines(stdout).map((line) => ExtractLine.strict().parse(line))
    expect(lines.map(({ text }) => text)).toEqual([
      report,
      ...[0, 1, 2].map((number) => inventedLine(number).text),
    ])
    for (const { text, article, statements } of lines) {
      expect(article.sha256).toBe(createHash('sha256').update(text).digest('hex'))
      expect(statements.length).toBeGreaterThan(0)
      for (const { source, cue, content } of statements)
        for (const span of [...source, ...cue, ...content])
          expect(text.slice(span.start, span.end)).toBe(span.text)
    }
  })

  it('gives the same bytes for an article alone, among others and again', async () => {
    const cwd = await folderWith({ 'a.txt': report, 'wire.jsonl': inventedLines(50) })
    const alone = await run(['extract', 'a.txt'], { cwd })
    const among = await run(['extract', 'wire.jsonl', 'a.txt', 'wire.jsonl'], { cwd })
    expect(among.stdout.split('\n')[50]).toBe(alone.stdout.trimEnd())
    expect((await run(['extract', 'a.txt'], { cwd })).stdout).toBe(alone.stdout)
  })

  it('reads standard input and takes what the person knows of it', async () => {
    const cwd = await emptyFolder()
    const known = ['--url', 'https://wire.example/1', '--outlet', 'Example Wire', '--published', '2031-02-03']
    const { stdout } = await run(['extract', '-', ...known], { cwd, input: report })
    expect(jsonLines(stdout)[0].article).toMatchObject({
      url: 'https://wire.example/1',
      outlet: 'Example Wire',
      publishedAt: '2031-02-03',
      publishedFrom: 'given',
    })
  })

  it('prints a table that fits and that article text can not steer', async () => {
    const cwd = await folderWith({
      'a.txt': `Belmark said that its \u001b[31mred\u001b[0m flag flew over Vellin and ${'on '.repeat(80)}.\n`,
    })
    const { stdout } = await run(['extract', 'a.txt', '--format', 'table'], { cwd })
    expect(stdout).toContain('Source')
    expect(stdout).toContain('Belmark')
    expect(stdout).not.toContain('\u001b')
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it('goes on after an input that fails, says one sentence and exits with 1', async () => {
    const cwd = await folderWith({ 'a.txt': report, 'empty.txt': '' })
    const { status, stdout, stderr } = await run(['extract', 'missing.txt', 'empty.txt', 'a.txt'], { cwd })
    expect(status).toBe(1)
    expect(jsonLines(stdout)).toHaveLength(1)
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
    expect(stderr).toMatch(/missing\.txt[\s\S]*empty\.txt/)
  })

  it('refuses a date that is none', async () => {
    const cwd = await folderWith({ 'a.txt': report })
    const { status, stderr } = await run(['extract', 'a.txt', '--published', '2031-02-30'], { cwd })
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: '"2031-02-30" is no date. Write it as 2025-01-31 or 2025-01-31T10:00:00Z.\n',
    })
  })
})

describe('onrecord read', () => {
  it('says what it did, and changes nothing the second time', async () => {
    const cwd = await folderWith({ 'wire.jsonl': inventedLines(10) })
    const first = await run(['read', 'wire.jsonl'], { cwd })
    expect(first.stdout).toMatch(
      /^Read 10 articles into onrecord\.db: 10 new, \d+ new statements, 10 linked\. \d+\.\d s\.\n$/,
    )
    const before = await run(['export'], { cwd })
    const second = await run(['read', 'wire.jsonl'], { cwd, env: { ONRECORD_NOW: '2033-01-01T00:00:00Z' } })
    expect(second.stdout).toContain('0 new, 10 already there, 0 new statements.')
    expect((await run(['export'], { cwd })).stdout).toBe(before.stdout)
  })

  it('extracts later what was only stored first', async () => {
    const cwd = await folderWith({ 'wire.jsonl': inventedLines(4) })
    expect((await run(['read', '--no-extract', 'wire.jsonl'], { cwd })).stdout).toContain(
      '4 new, 0 new statements',
    )
    expect((await run(['statements'], { cwd })).stderr).toBe('No statements.\n')
    expect((await run(['read', 'wire.jsonl'], { cwd })).stdout).toMatch(
      /4 already there, [1-9]\d* new statements/,
    )
  })

  it('keeps a changed article as a new version of it', async () => {
    const line = inventedLine(1)
    const changed = { ...line, text: line.text.replace('4,000', '9,000') }
    const cwd = await folderWith({ 'a.jsonl': JSON.stringify(line), 'b.jsonl': JSON.stringify(changed) })
    await run(['read', 'a.jsonl'], { cwd })
    expect((await run(['read', 'b.jsonl'], { cwd })).stdout).toContain('0 new, 1 new version')
    const [article, ...others] = jsonLines((await run(['articles', '--format', 'jsonl'], { cwd })).stdout)
    expect(others).toEqual([])
    expect(article).toMatchObject({ versions: 2, url: line.url })
    const shown = JSON.parse((await run(['show', article.id, '--format', 'json'], { cwd })).stdout)
    expect(shown.text).toBe(changed.text)
    const older = shown.versions.at(-1).version
    expect(JSON.parse((await run(['show', older, '--format', 'json'], { cwd })).stdout).text).toBe(line.text)
  })

  it('takes an export back into an empty ledger with nothing lost, and refuses a full one', async () => {
    const cwd = await folderWithLedger()
    const { stdout } = await run(['export', '--format', 'jsonl'], { cwd })
    for (const line of jsonLines(stdout)) LedgerRecord.or(DerivedRecord).parse(line)
    await writeFile(join(cwd, 'all.jsonl'), stdout)
    expect(await run(['read', 'all.jsonl', '--ledger', 'copy.db'], { cwd })).toMatchObject({ status: 0 })
    expect((await run(['export', '--ledger', 'copy.db'], { cwd })).stdout).toBe(stdout)
    expect(await run(['verify', '--ledger', 'copy.db'], { cwd })).toMatchObject({ status: 0 })

    await writeFile(join(cwd, 'one.jsonl'), inventedLines(1))
    await run(['read', 'one.jsonl', '--ledger', 'full.db'], { cwd })
    const refused = await run(['read', 'all.jsonl', '--ledger', 'full.db'], { cwd })
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/full\.db|empty ledger/)
  })
})

describe('looking', () => {
  it('lists articles and statements in four formats with the same items', async () => {
    const cwd = await folderWithLedger()
    for (const command of ['articles', 'statements']) {
      const [jsonl, json, csv, table] = await Promise.all(
        ['jsonl', 'json', 'csv', 'table'].map((format) =>
          run([command, '--format', format, '--limit', '0'], { cwd }),
        ),
      )
      const items = jsonLines(jsonl?.stdout ?? '')
      expect(items.length).toBeGreaterThanOrEqual(10)
      expect(JSON.parse(json?.stdout ?? '')).toEqual(items)
      // The texts have line breaks of their own; every record begins with its id.
      const ids = (csv?.stdout ?? '').match(/^(art|sta)_\w+/gm)
      expect(ids).toEqual(items.map(({ id }) => id))
      for (const line of (table?.stdout ?? '').split('\n')) expect(line.length).toBeLessThanOrEqual(100)
    }
  })

  it('finds words in statements and in articles, whatever is typed', async () => {
    const cwd = await folderWithLedger()
    const found = jsonLines((await run(['search', 'bridge', 'Orlo', '--format', 'jsonl'], { cwd })).stdout)
    expect(found.length).toBeGreaterThan(0)
    for (const { content } of found)
      expect(content.map(({ text }: { text: string }) => text).join(' ')).toContain('bridge')
    for (const typed of ['"', '* AND (', 'NEAR/2 -x', '😀', 'content:x']) {
      const { status, stderr } = await run(['search', '--articles', '--', typed], { cwd })
      expect({ status, fault: stderr.includes('fault of its own') }).toEqual({ status: 0, fault: false })
    }
  })

  it('shows an article and a statement by the first digits of their ids', async () => {
    const cwd = await folderWithLedger()
    const [statement] = jsonLines(
      (await run(['statements', '--format', 'jsonl', '--limit', '1'], { cwd })).stdout,
    )
    const shown = await run(['show', statement.id.slice(0, 14)], { cwd })
    expect(shown).toMatchObject({ status: 0, stderr: '' })
    for (const { text } of [...statement.cue, ...statement.content])
      expect(shown.stdout).toContain(text.split('\n')[0])
    const article = await run(['show', statement.article.slice(0, 14)], { cwd })
    expect(article.stdout).toContain(statement.article)
    const unknown = await run(['show', 'sta_zzzz'], { cwd })
    expect(unknown.status).toBe(1)
    expect(unknown.stderr).toContain('sta_zzzz')
  })
})

describe('keeping', () => {
  it('verifies, and names the fault when a byte was changed', async () => {
    const cwd = await folderWithLedger()
    const whole = await run(['verify'], { cwd })
    expect(whole).toMatchObject({ status: 0, stderr: '' })
    expect(whole.stdout).toContain('onrecord.db holds: ')
    const bytes = await readFile(join(cwd, 'onrecord.db'))
    const at = bytes.indexOf('Vellin')
    bytes.write('Wellin', at)
    await writeFile(join(cwd, 'changed.db'), bytes)
    const changed = await run(['verify', '--ledger', 'changed.db'], { cwd })
    expect(changed.status).toBe(1)
    expect(changed.stderr).toContain('changed.db does not hold: ')
  })

  it('backs up into a new file and refuses one that is there', async () => {
    const cwd = await folderWithLedger()
    expect(await run(['backup', 'copy.db'], { cwd })).toMatchObject({ status: 0 })
    expect((await run(['export', '--ledger', 'copy.db'], { cwd })).stdout).toBe(
      (await run(['export'], { cwd })).stdout,
    )
    expect(await run(['backup', 'copy.db'], { cwd })).toMatchObject({ status: 1 })
  })

  it('redacts: the words go, the ledger still holds and says so', async () => {
    const cwd = await folderWithLedger()
    const [article] = jsonLines((await run(['articles', '--format', 'jsonl'], { cwd })).stdout)
    expect(await run(['redact', article.id, '--why', 'names a prisoner'], { cwd })).toMatchObject({
      status: 0,
    })
    const verified = await run(['verify'], { cwd })
    expect(verified.status).toBe(0)
    expect(verified.stdout).toContain('1 redaction')
    const exported = (await run(['export'], { cwd })).stdout
    expect(exported).not.toContain(article.headline)
    expect(exported).toContain('names a prisoner')
    await writeFile(join(cwd, 'all.jsonl'), exported)
    expect(await run(['read', 'all.jsonl', '--ledger', 'copy.db'], { cwd })).toMatchObject({ status: 0 })
    expect((await run(['export', '--ledger', 'copy.db'], { cwd })).stdout).toBe(exported)
    // Reading the report again does not bring its words back.
    await run(['read', 'wire.jsonl'], { cwd })
    expect((await run(['export'], { cwd })).stdout).toBe(exported)
  })
})

describe('the program', () => {
  it('exports statements as csv, GeoJSON and JSON-LD', async () => {
    const cwd = await folderWithLedger()
    const [csv, geojson, jsonld] = await Promise.all(
      ['csv', 'geojson', 'jsonld'].map(async (format) => {
        const { status, stdout, stderr } = await run(['export', '--format', format], { cwd })
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
        return stdout
      }),
    )
    const { stdout } = await run(['statements', '--limit', '0', '--format', 'jsonl'], { cwd })
    const ids: string[] = jsonLines(stdout).map(({ id }) => id)
    expect(csv?.split('\r\n').flatMap((row) => /^sta_\w+/.exec(row)?.[0] ?? [])).toEqual(ids)
    expect(JSON.parse(geojson ?? '')).toMatchObject({ type: 'FeatureCollection' })
    const graph: { '@id'?: string; '@type': unknown }[] = JSON.parse(jsonld ?? '')['@graph']
    const claims = graph.filter((node) => [node['@type']].flat().includes('Claim'))
    expect(claims.map((node) => node['@id'])).toEqual(ids.map((id) => `urn:onrecord:${id}`))
  })

  it('has help with examples for every command', async () => {
    const cwd = await emptyFolder()
    const { stdout } = await run(['--help'], { cwd })
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) [^\n]* /gm)].map(([, name]) => name ?? '')
    expect(commands).toEqual(expect.arrayContaining(['extract', 'read', 'serve', 'redact']))
    for (const name of [
      'extract',
      'read',
      'articles',
      'statements',
      'search',
      'show',
      'serve',
      'export',
      'verify',
      'backup',
      'redact',
    ]) {
      const help = await run([name, '--help'], { cwd })
      expect({ name, status: help.status }).toEqual({ name, status: 0 })
      expect(help.stdout).toMatch(/Examples?:\n {2}onrecord /)
    }
  })

  it('says what is wrong with an unknown command or option', async () => {
    const cwd = await emptyFolder()
    expect(await run(['raed'], { cwd })).toMatchObject({ status: 1, stderr: expect.stringContaining('read') })
    expect(await run(['read', '--leger', 'x', 'y'], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--ledger'),
    })
  })

  it('says where there is no ledger, and which one is too new or none', async () => {
    const cwd = await folderWith({ 'notes.db': 'not a ledger at all' })
    expect(await run(['articles'], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('onrecord.db'),
    })
    expect(await run(['read', 'x', '--ledger', 'notes.db'], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('notes.db'),
    })
    expect(await readFile(join(cwd, 'notes.db'), 'utf8')).toBe('not a ledger at all')
    expect(await run(['articles', '--ledger', 'postgres://x/y'], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('later'),
    })
  })

  it('stops at Ctrl-C, keeps what was read and says so', async () => {
    const cwd = await folderWith({ 'wire.jsonl': inventedLines(2000) })
    const changes = watch(cwd)
    const child = start(['read', 'wire.jsonl'], { cwd })
    const finished = finish(child)
    // The log grows with the first commit: from then on there is something to keep.
    for await (const { filename } of changes) if (filename === 'onrecord.db-wal') break
    child.kill('SIGINT')
    const { status, stdout, stderr } = await finished
    expect({ status, stdout, stderr }).toEqual({
      status: 130,
      stdout: '',
      stderr: 'Stopped. What was read is kept in onrecord.db; the same command goes on from there.\n',
    })
    expect(await run(['verify'], { cwd })).toMatchObject({ status: 0, stderr: '' })
  })

  it('says so when the output can not be written', async () => {
    const cwd = await folderWithLedger()
    const piped = `"${process.execPath}" "${root}/dist/cli/main.js" export > /dev/full`
    const failed = await execute('bash', ['-c', piped], { cwd }).catch(
      (error: { code: number; stderr: string }) => error,
    )
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('could not be written') })
  })

  it('prints what the README says it prints', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    const [, command = '', shown = ''] =
      /^ {4}\$ npx onrecord (extract .*)\n((?: {4}.*\n|\n)+)/m.exec(readme) ?? []
    const { stdout } = await run(command.split(' '), { cwd: root })
    expect(shown.replace(/^ {4}/gm, '').trim()).toBe(stdout.trim())
  })

  it('stops quietly when its reader has had enough', async () => {
    const cwd = await folderWithLedger()
    const piped = `"${process.execPath}" "${root}/dist/cli/main.js" export | head -c 10`
    const { stdout, stderr } = await execute('bash', ['-c', piped], { cwd })
    expect({ length: stdout.length, stderr }).toEqual({ length: 10, stderr: '' })
  })
})
