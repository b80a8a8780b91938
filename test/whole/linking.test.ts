import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, run } from './program.ts'

/** Four reports on one village, the second a copy of the first, and one on something else. */
const reports = [
  {
    outlet: 'Sample Wire',
    published: '2031-05-01',
    text: 'Belmark’s army said on Thursday that it had captured the village of Lenz. The bridge over the river at the edge of the village was destroyed in the fighting, and some forty houses along the northern road were burning when reporters left the area in the evening.',
  },
  {
    outlet: 'Sample Gazette',
    published: '2031-05-01',
    text: 'Belmark’s army said on Thursday that it had captured the village of Lenz. The bridge over the river at the edge of the village was destroyed in the fighting, and some forty houses along the northern road were burning when reporters left the area in the evening.',
  },
  {
    outlet: 'Sample Courier',
    published: '2031-05-02',
    text: 'Ostravia’s defence ministry denied that Belmark’s army had captured the village of Lenz.',
  },
  {
    outlet: 'Sample Monitor',
    published: '2031-05-03',
    text: 'Wheat will be dear this autumn, the farmers’ union said.',
  },
]

async function linked(count = reports.length): Promise<string> {
  const cwd = await emptyFolder()
  await writeReports(cwd, reports.slice(0, count))
  const { status, stdout } = await run(['read', 'wire.jsonl'], { cwd })
  expect(status).toBe(0)
  expect(stdout).toContain(`${count} linked`)
  return cwd
}

async function writeReports(cwd: string, some: typeof reports): Promise<void> {
  const lines = some.map((report, at) => ({
    url: `https://${at}.example/${report.outlet}`.replace(/ /g, '-'),
    title: `Report ${at}`,
    ...report,
  }))
  await writeFile(join(cwd, 'wire.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
}

const jsonOf = async (cwd: string, ...words: string[]) =>
  JSON.parse((await run([...words, '--format', 'json'], { cwd })).stdout)

/** The claim on the village, as a list has it. */
async function villageOf(cwd: string) {
  const claims: { id: string; statements: number }[] = await jsonOf(cwd, 'claims', 'captured', 'Lenz')
  expect(claims).toHaveLength(1)
  return claims[0] as (typeof claims)[0]
}

describe('claims of what was read', () => {
  it('bring together who says that it is so and who denies it; copies are one origin', async () => {
    const cwd = await linked()
    expect(await villageOf(cwd)).toMatchObject({
      statements: 3,
      appearances: 3,
      origins: 2,
      status: ['contested'],
      parties: [
        { party: 'Belmark', holds: 'affirms' },
        { party: 'Ostravia', holds: 'denies' },
      ],
    })
    const positions = await jsonOf(cwd, 'positions', '--party', 'ostravia')
    expect(positions).toMatchObject([
      { party: 'Ostravia', holds: 'denies', since: '2031-05-02', cue: 'denied' },
    ])
    const { id } = await villageOf(cwd)
    const { stdout } = await run(['show', id], { cwd })
    expect(stdout).toContain('3 appearances · 2 origins · 2 voices · contested')
    expect(stdout).toMatch(/One says that it is so, the other\s/)
    expect((await run(['verify'], { cwd })).status).toBe(0)
  })

  it('are the same when the reports are read one after the other, or linked anew', async () => {
    const cwd = await linked(1)
    for (const count of [2, 3, 4]) {
      await writeReports(cwd, reports.slice(0, count))
      await run(['read', 'wire.jsonl'], { cwd })
    }
    expect(await villageOf(cwd)).toMatchObject({ statements: 3, origins: 2 })
    const { stdout } = await run(['relink'], { cwd })
    expect(stdout).toMatch(/^Linked 4 articles of onrecord.db anew/)
    // Whatever came first, claims are then named as if all had been read at once.
    expect(await jsonOf(cwd, 'claims')).toEqual(await jsonOf(await linked(), 'claims'))
    expect((await run(['relink'], { cwd })).stdout).toContain('no link is other than before')
  })

  it('are taken back from an export, and found by what is read afterwards', async () => {
    const cwd = await linked(2)
    await writeFile(join(cwd, 'all.jsonl'), (await run(['export', '--unmask'], { cwd })).stdout)
    const copy = await emptyFolder()
    await run(['read', join(cwd, 'all.jsonl')], { cwd: copy })
    expect(await jsonOf(copy, 'claims')).toEqual(await jsonOf(cwd, 'claims'))
    await writeReports(copy, reports.slice(0, 3))
    await run(['read', 'wire.jsonl'], { cwd: copy })
    expect(await villageOf(copy)).toMatchObject({ statements: 3 })
  })

  it('say which claims two articles both carry, and which one leaves out', async () => {
    const cwd = await linked()
    const articles: { id: string; outlet: string }[] = await jsonOf(cwd, 'articles')
    const of = (outlet: string) => articles.find((one) => one.outlet === outlet)?.id ?? ''
    const same = await jsonOf(cwd, 'diff', of('Sample Wire'), of('Sample Gazette'))
    expect(same).toMatchObject({ origin: { kind: 'copy' }, onlyA: [], onlyB: [] })
    expect(same.both).toHaveLength(1)
    const other = await jsonOf(cwd, 'diff', of('Sample Wire'), of('Sample Monitor'))
    expect(other).toMatchObject({ origin: { kind: 'independent' }, both: [] })
    expect([other.onlyA.length, other.onlyB.length]).toEqual([1, 1])
    expect((await run(['diff', of('Sample Wire'), of('Sample Wire')], { cwd })).status).toBe(1)
  })
})

describe('a table without claims', () => {
  it('says what to do where nothing is linked, and where only claims of one statement are', async () => {
    const cwd = await emptyFolder()
    await writeReports(cwd, reports)
    await run(['read', 'wire.jsonl', '--no-link'], { cwd })
    expect((await run(['claims'], { cwd })).stderr).toMatch(/^No claims\.\nNothing .*relink/)
    await run(['relink'], { cwd })
    expect((await run(['claims', 'wheat'], { cwd })).stderr).toMatch(/^No claims\.\nOnly .*--all/)
    const few = await run(['positions', '--limit', '1'], { cwd })
    expect(few.stdout.match(/“/g)).toHaveLength(1)
    expect(few.stderr).toContain('There are more')
  })
})

describe('decisions on claims', () => {
  it('hold over what a machine says, are shown with who and why, and can be undone', async () => {
    const cwd = await linked()
    const { id } = await villageOf(cwd)
    const { members } = await jsonOf(cwd, 'show', id)
    const denial = members.find(({ link }: { link: { stance: string } }) => link.stance === 'denies')
      .statement.id
    const decided = await run(['reject', denial, '--why', 'of another Lenz', '--by', 'Nora Weiss'], { cwd })
    expect({ status: decided.status, stdout: decided.stdout }).toEqual({ status: 0, stdout: '' })
    expect(await jsonOf(cwd, 'show', id)).toMatchObject({
      statements: 2,
      status: ['single origin', 'no denial recorded'],
    })
    await run(['relink'], { cwd })
    expect(await jsonOf(cwd, 'show', id)).toMatchObject({ statements: 2 })
    const [review] = await jsonOf(cwd, 'reviews')
    expect(review).toMatchObject({
      decision: 'reject',
      by: 'Nora Weiss',
      why: 'of another Lenz',
      undone: null,
    })
    await run(['undo', review.id], { cwd })
    expect(await jsonOf(cwd, 'show', id)).toMatchObject({ statements: 3, status: ['contested'] })
    expect((await run(['verify'], { cwd })).status).toBe(0)
  })

  it('merge and split', async () => {
    const cwd = await linked()
    const { id } = await villageOf(cwd)
    const [wheat] = await jsonOf(cwd, 'claims', 'wheat')
    await run(['merge', wheat.id, id], { cwd })
    expect(await jsonOf(cwd, 'show', wheat.id)).toMatchObject({ id, statements: 4 })
    const { members } = await jsonOf(cwd, 'show', id)
    const last = members.at(-1).statement.id
    await run(['split', id, last], { cwd })
    expect(await jsonOf(cwd, 'show', id)).toMatchObject({ statements: 3 })
  })

  it('say in a sentence what they cannot do', async () => {
    const cwd = await linked()
    const { id } = await villageOf(cwd)
    const [alone] = await jsonOf(cwd, 'claims', 'wheat')
    const refusals = [
      ['merge', id, id],
      ['merge', id, 'cla_none'],
      ['split', id, 'sta_none'],
      ['reject', 'sta_none'],
      ['confirm', 'rel_none'],
      ['confirm', 'rel_none', '--claim', id],
      ['undo', 'rev_none'],
      ['claims', '--holds', 'denies'],
      ['claims', '--from', 'May'],
      ['claims', '--from', '2031-13-41'],
      ['reject', alone.label.statement],
    ]
    for (const words of refusals) {
      const { status, stdout, stderr } = await run(words, { cwd })
      expect({ words, status, stdout }).toEqual({ words, status: 1, stdout: '' })
      expect(stderr).toMatch(/^(--holds|[A-Z"]).*\.\n/)
    }
  })
})

describe('the runtime of the networks', () => {
  it('counts nothing and keeps no id of the machine', async () => {
    const [cwd, home] = [await emptyFolder(), await emptyFolder()]
    await writeReports(cwd, reports.slice(0, 1))
    const env = { HOME: home, XDG_CACHE_HOME: undefined, ORT_DISABLE_TELEMETRY: undefined }
    expect((await run(['read', 'wire.jsonl'], { cwd, env })).status).toBe(0)
    expect(await readdir(home)).toEqual([])
  })
})
