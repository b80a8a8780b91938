import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DerivedRecord, LedgerRecord } from '../../src/core/index.ts'
import { emptyFolder, root, run } from './program.ts'

type Claim = Extract<DerivedRecord, { type: 'claim' }>
type Position = Extract<DerivedRecord, { type: 'position' }>
type Statement = Extract<LedgerRecord, { type: 'statement' }>

interface Exported {
  readonly statements: ReadonlyMap<string, Statement>
  readonly claims: readonly Claim[]
  readonly positions: readonly Position[]
}

let read: Promise<Exported> | null = null

/** What the sample reports' ledger exports, read once: its statements, claims and positions. */
function readSamples(): Promise<Exported> {
  read ??= exportSamples()
  return read
}

async function exportSamples(): Promise<Exported> {
  const cwd = await emptyFolder()
  await run(['read', '--sample', join(root, 'examples', 'samples')], { cwd })
  const { stdout } = await run(['export', '--unmask'], { cwd })
  const records = stdout
    .trimEnd()
    .split('\n')
    .map((line): LedgerRecord | DerivedRecord => LedgerRecord.or(DerivedRecord).parse(JSON.parse(line)))
  return {
    statements: new Map(records.flatMap((one) => (one.type === 'statement' ? [[one.id, one] as const] : []))),
    claims: records.filter((one) => one.type === 'claim'),
    positions: records.filter((one) => one.type === 'position'),
  }
}

const idsOf = ({ statements }: Claim) => Object.values(statements).flat()
const contentIn = (statements: Exported['statements']) => (id: string) =>
  statements
    .get(id)
    ?.content.map(({ text }) => text.replace(/\s+/g, ' '))
    .join(' … ') ?? ''

describe('the claims of the sample reports', () => {
  it.each([
    ['losses', /\d[\d,]* (?:North Koreans?|North Korean soldiers)?.*(?:killed|wounded)/],
    ['withdrawn', /withdrawn (?:from Kursk|after heavy losses)/],
    ['captured two', /capture of two|Two wounded North Korean soldiers/],
    ['captured Novovasylivka', /Novovasylivka/],
    ['how many', /(?:1,500|3,000 (?:North Korean soldiers )?had been moved|10,000 .*eastern Russia)/],
  ])('%s is one', async (_, words) => {
    const { claims, statements } = await readSamples()
    const contentOf = contentIn(statements)
    const found = claims.filter((claim) => idsOf(claim).some((id) => words.test(contentOf(id))))
    expect(found).toHaveLength(1)
  })

  it('are as they were looked at', async () => {
    const { claims, statements, positions } = await readSamples()
    const contentOf = contentIn(statements)
    const lines = claims
      .filter((claim) => idsOf(claim).length > 1)
      .toSorted((a, b) => idsOf(b).length - idsOf(a).length || (a.id < b.id ? -1 : 1))
      .map((claim) =>
        [
          `${claim.label?.span.text.replace(/\s+/g, ' ') ?? '–'} (${claim.status.join(', ')})`,
          ...positions
            .filter((position) => position.claim === claim.id)
            .map(
              ({ party, holds, since, until }) =>
                `  ${party} ${holds} since ${since ?? '?'}${until === null ? '' : ` until ${until}`}`,
            ),
          ...Object.entries(claim.statements).flatMap(([stance, ids]) =>
            ids.map((id) => `    ${stance}: ${contentOf(id)}`).toSorted(),
          ),
        ].join('\n'),
      )
    await expect(`${lines.join('\n\n')}\n`).toMatchFileSnapshot(
      join(root, 'test', 'golden', 'sample-claims.txt'),
    )
  })
})
