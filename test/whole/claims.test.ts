import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, root, run } from './program.ts'

async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const cwd = await emptyFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content)
  return cwd
}
const idIn = (json: string, kind: string) => new RegExp(`${kind}_[a-z0-9]+`).exec(json)?.[0] ?? ''

describe('a table of typed claims', () => {
  it('is read into a ledger that says of each statement that a person typed it, and in which row', async () => {
    const cwd = await emptyFolder()
    await copyFile(join(root, 'examples', 'claims.csv'), join(cwd, 'claims.csv'))
    const first = await run(['read', 'claims.csv', '--sample'], { cwd })
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toMatch(/^Read 6 articles into onrecord\.db: 6 new, 6 new statements, 6 linked\. /)
    const again = await run(['read', 'claims.csv', '--sample'], { cwd })
    expect(again.stdout).toMatch(/: 0 new, 6 already there, 0 new statements\. /)

    const list = await run(['statements', '--format', 'json'], { cwd })
    expect(JSON.parse(list.stdout)[0]).toMatchObject({
      by: 'import',
      confidence: null,
      sample: true,
      row: { file: 'claims.csv', number: 7 },
    })
    const shown = await run(['show', idIn(list.stdout, 'sta')], { cwd })
    expect(shown.stdout).toMatch(/^by +import \(typed in claims\.csv, row 7\)$/m)
    expect(shown.stdout).not.toMatch(/confidence|import\/1/)
    const article = await run(['show', idIn(list.stdout, 'art')], { cwd })
    expect(article.stdout).toMatch(/^typed in +claims\.csv, row 7$/m)
    expect((await run(['statements'], { cwd })).stdout).toMatch(/\(typed/)
    expect(await run(['verify'], { cwd })).toMatchObject({ status: 0 })

    await writeFile(join(cwd, 'all.jsonl'), (await run(['export'], { cwd })).stdout)
    const taken = await run(['read', 'all.jsonl', '--ledger', 'copy.db'], { cwd })
    expect(taken).toMatchObject({ status: 0, stderr: '' })
    const copied = await run(['statements', '--format', 'json', '--ledger', 'copy.db'], { cwd })
    expect(copied.stdout).toBe(list.stdout)
  })

  it('gives new versions of rows that have an id, and keeps the old ones', async () => {
    const cwd = await folderWith({ 'c.csv': 'id,who,words\n1,Orlo,We stay.\n2,Marr,We go.' })
    await run(['read', 'c.csv', '--no-extract'], { cwd })
    await writeFile(join(cwd, 'c.csv'), 'id,who,words\n1,Orlo,We stay.\n2,Marr,We do not go.')
    const { stdout } = await run(['read', 'c.csv', '--no-extract'], { cwd })
    expect(stdout).toMatch(/: 0 new, 1 new version, 1 already there, 1 new statement\. /)
  })

  it('is printed by extract, from a file of another separator and encoding and from standard input', async () => {
    const sheet = 'Datum;Sprecher;Zitat\r\n31.01.2031;Jörg Orlo;Nein, nie\r\n'
    const cwd = await folderWith({ 'de.csv': Buffer.from(sheet, 'latin1') })
    const file = await run(['extract', 'de.csv'], { cwd })
    expect(file).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(file.stdout)).toMatchObject({
      text: 'Jörg Orlo: Nein, nie\n31.01.2031',
      article: { publishedAt: '2031-01-31', row: { file: 'de.csv', number: 2 } },
      statements: [{ source: [{ text: 'Jörg Orlo' }], content: [{ text: 'Nein, nie' }], by: 'import' }],
    })
    const piped = await run(['extract', '-'], { cwd, input: 'Speaker\tQuote\nOrlo\t"No ""never"""\n' })
    expect(JSON.parse(piped.stdout)).toMatchObject({
      text: 'Orlo: No "never"',
      article: {
        row: { file: 'standard input', number: 2 },
        snapshot: { mediaType: 'text/tab-separated-values' },
      },
    })
  })

  it('says what is missing, which row is wrong and which order of dates is not guessed', async () => {
    const cwd = await folderWith({
      'bare.csv': 'Day,Remark\n1,2',
      'rows.csv': 'who,words\nOrlo,We stay.\n,We go.',
      'dates.csv': 'who,words,date\nOrlo,We stay.,01/02/2031',
    })
    const { status, stdout, stderr } = await run(['extract', 'bare.csv', 'rows.csv', 'dates.csv'], { cwd })
    expect(status).toBe(1)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr.trimEnd().split('\n')).toEqual([
      'Could not read "bare.csv" as claims: no column says who or words. Its columns are "Day", "Remark". Say which is which with --columns who=NAME,words=NAME.',
      '"rows.csv", row 3: nobody who speaks. Fill "who".',
      expect.stringMatching(
        /^Could not read "dates\.csv" as claims: .* --dates day-first or --dates month-first/,
      ),
    ])
    const told = ['--columns', 'who=Day,words=Remark', '--dates', 'day-first']
    const known = await run(['extract', 'bare.csv', ...told], { cwd })
    expect(JSON.parse(known.stdout).text).toBe('1: 2')
    const dated = await run(['extract', 'dates.csv', '--dates', 'day-first'], { cwd })
    expect(JSON.parse(dated.stdout).article.publishedAt).toBe('2031-02-01')
    const wrong = await run(['extract', 'bare.csv', '--columns', 'Day'], { cwd })
    expect(wrong).toMatchObject({ status: 1, stdout: '' })
    expect(wrong.stderr).toMatch(/^--columns takes each field once /)
  })

  it('is quoted in the papers as it is', async () => {
    const header = (await readFile(join(root, 'examples', 'claims.csv'), 'utf8')).split('\n')[0]
    expect(header).toBe('Date,Who,Cue,Words,Outlet,Address,Notes')
    expect(await readFile(join(root, 'docs', 'inputs.md'), 'utf8')).toContain('examples/claims.csv')
  })
})
