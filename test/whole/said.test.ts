import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, run } from './program.ts'

const text = [
  'Private Ivan Holt, a soldier captured near Vellin in May, said in a video on Monday that the bridge had fallen.',
  'An army spokesman told Velpress that Ostravia believes more than 10,000 troops are near the dam.',
  'Belmark never confirmed the losses. At least 40 houses burned down in the town of Vellin on Tuesday.',
].join('\n\n')

async function folderWithReport() {
  const cwd = await emptyFolder()
  const line = {
    url: 'https://wire.example/1',
    outlet: 'Sample Wire',
    title: 'Plea of captured soldier Holt',
    published: '2031-05-07',
    text,
  }
  await writeFile(join(cwd, 'report.jsonl'), `${JSON.stringify(line)}\n`)
  return cwd
}

async function folderWithLedger() {
  const cwd = await folderWithReport()
  expect(await run(['read', 'report.jsonl'], { cwd })).toMatchObject({ status: 0 })
  return cwd
}

describe('what statements say', () => {
  it('stands in extract, words as they are, with the names that need care', async () => {
    const cwd = await folderWithReport()
    const { stdout } = await run(['extract', 'report.jsonl'], { cwd })
    const { statements, care, writer } = JSON.parse(stdout)
    expect(statements.map(({ act }: { act: string }) => act)).not.toContain(null)
    expect(care.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toContain(
      'Ivan Holt',
    )
    expect(writer).toBeUndefined()
    const more = JSON.parse((await run(['extract', 'report.jsonl', '--writer'], { cwd })).stdout)
    expect(more.writer.map(({ content }: { content: { text: string }[] }) => content[0]?.text)).toEqual([
      'At least 40 houses burned down in the town of Vellin on Tuesday.',
    ])
  })

  it('is shown of a statement, with those through whom it came', async () => {
    const cwd = await folderWithLedger()
    const listed = await run(['statements', '--format', 'jsonl'], { cwd })
    const statements = listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const inner = statements.find(({ parent }) => parent !== null)
    const shown = await run(['show', inner.id], { cwd })
    expect(shown.stdout).toMatch(/^act {13}believes$/m)
    expect(shown.stdout).toMatch(/^number {10}“more than 10,000” \(10,000 or more\) troops/m)
    expect(shown.stdout).toMatch(/^came through {4}Sample Wire > .*An army spokesman > Ostravia$/m)
    const held = statements.filter(({ inCaptivity }) => inCaptivity)
    expect(held.map(({ content }) => content[0].text)).toEqual(['that the bridge had fallen'])
  })

  it('masks a prisoner in every view and export, and says so', async () => {
    const cwd = await folderWithLedger()
    const [article] = JSON.parse((await run(['articles', '--format', 'json'], { cwd })).stdout)
    const views = [
      ['articles'],
      ['articles', '--format', 'csv'],
      ['statements'],
      ['statements', '--format', 'jsonl'],
      ['search', 'bridge', '--format', 'json'],
      ['show', article.id],
      ['show', article.id, '--format', 'json'],
      ['export'],
      ['export', '--format', 'csv'],
      ['export', '--format', 'geojson'],
      ['export', '--format', 'jsonld'],
    ]
    for (const view of views) {
      const { status, stdout } = await run(view, { cwd })
      expect({ view, status, names: stdout.match(/Holt/g) }).toEqual({ view, status: 0, names: null })
    }
    const masked = (await run(['export'], { cwd })).stdout
    expect(JSON.parse(masked.split('\n')[0] ?? '')).toMatchObject({ masked: true })
    await writeFile(join(cwd, 'masked.jsonl'), masked)
    const refused = await run(['read', 'masked.jsonl', '--ledger', 'copy.db'], { cwd })
    expect(refused.stderr).toContain('The export is masked')
    const whole = (await run(['export', '--unmask'], { cwd })).stdout
    expect(whole).toContain('Ivan Holt')
    await writeFile(join(cwd, 'whole.jsonl'), whole)
    expect(await run(['read', 'whole.jsonl', '--ledger', 'copy.db'], { cwd })).toMatchObject({ status: 0 })
    expect((await run(['export', '--unmask', '--ledger', 'copy.db'], { cwd })).stdout).toBe(whole)
  })

  it('knows the parties of a table of one’s own, and interprets an earlier reading anew with it', async () => {
    const cwd = await folderWithLedger()
    const rows = 'party,adjectives,source\nOstravia,Ostravian,test\n'
    await writeFile(join(cwd, 'parties.csv'), rows)
    const again = await run(['read', 'report.jsonl', '--parties', 'parties.csv'], { cwd })
    expect(again.stdout).toContain('1 already there, 0 new statements, 1 interpreted anew, 1 linked.')
    const { stdout } = await run(['statements', '--format', 'jsonl'], { cwd })
    expect(stdout).toContain('"party":"Ostravia"')
    await writeFile(join(cwd, 'parties.csv'), 'party,adjectives,source\n,Ostravian,test\n')
    const refused = await run(['read', 'report.jsonl', '--parties', 'parties.csv'], { cwd })
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toMatch(/Row 2 of "parties.csv"/)
  })
})
