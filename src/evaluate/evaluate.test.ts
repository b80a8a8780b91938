import { describe, expect, it } from 'vitest'
import { versionOf } from '../../test/support/article.ts'
import { fakeExtractor, rangeOf, statementOf } from '../../test/support/evaluate.ts'
import { evaluate } from './evaluate.ts'
import type { GoldDocument } from './gold.ts'
import { withRareActs } from './report.ts'

const text = 'Marrant said that Oster knew it burned. Lund denied it.'
const gold = ([source, cue, content]: [string, string, string], act: string) => ({
  spans: {
    source: [rangeOf(text, source)],
    cue: [rangeOf(text, cue)],
    content: [rangeOf(text, content)],
  },
  traits: { act: [act], party: act === 'denies' ? ['Orland', 'Belmark'] : ['Orland'] },
})
const marrant: [string, string, string] = ['Marrant', 'said', 'that Oster knew it burned']
const lund: [string, string, string] = ['Lund', 'denied', 'it.']
const documents: GoldDocument[] = Array.from({ length: 6 }, (_, number) => ({
  name: String(number),
  version: versionOf(text),
  statements: [gold(marrant, 'asserts'), gold(lund, 'denies')],
  traits: { outlet: number < 5 ? 'wire' : 'gazette' },
}))
const nested = statementOf(text, ['Oster', 'knew', 'it burned'], { parent: 'sta_1', confidence: 0.4 })
const extractor = fakeExtractor({ [text]: [statementOf(text, marrant), nested] })
const score = (outermostOnly: boolean) => evaluate(documents, { set: 'mini', extractor, outermostOnly })

describe('evaluate', () => {
  it('scores nested statements only where the set has them', async () => {
    expect((await score(true)).metrics['all.attribution']).toMatchObject({ p: 1, r: 0.5, gold: 12 })
    expect((await score(false)).metrics['all.attribution']).toMatchObject({ p: 0.5, r: 0.5 })
  })

  it('breaks recall down by what gold says, and all figures by what a document says', async () => {
    const { breakdowns } = await score(false)
    const rowsOf = (wanted: string) =>
      breakdowns
        .find(({ by }) => by === wanted)
        ?.rows.map(({ value, gold, documents, p, r, f1 }) => ({ value, gold, documents, p, r, f1 }))
    expect(rowsOf('act')).toEqual([
      { value: 'asserts', gold: 6, documents: 6, p: null, r: 1, f1: null },
      { value: 'denies', gold: 6, documents: 6, p: null, r: 0, f1: null },
    ])
    // A joint source counts for each of its parties.
    expect(rowsOf('party')?.map(({ value, gold, r }) => [value, gold, r])).toEqual([
      ['Orland', 12, 0.5],
      ['Belmark', 6, 0],
    ])
    expect(rowsOf('outlet')).toMatchObject([
      { value: 'wire', gold: 10, p: 0.5, r: 0.5, f1: 0.5 },
      { value: 'gazette', gold: 2, p: 0.5, r: 0.5, f1: 0.5 },
    ])
  })

  it('tells precision by party of statements that were interpreted', async () => {
    const actor = (party: string) => ({
      name: 'x',
      party,
      affiliation: null,
      post: null,
      span: { start: 0, end: 7, text: 'Marrant' },
    })
    const interpreted = fakeExtractor({
      [text]: [
        { ...statementOf(text, marrant), actors: [actor('Orland'), actor('Elsewhere')] },
        { ...nested, actors: [actor('Orland')] },
      ],
    })
    const { breakdowns } = await evaluate(documents, {
      set: 'mini',
      extractor: interpreted,
      outermostOnly: false,
    })
    // Of the two that are taken for Orland's one is right; nothing of Belmark's is found, nobody speaks for Elsewhere.
    expect(breakdowns.find(({ by }) => by === 'party')?.rows).toMatchObject([
      { value: 'Orland', gold: 12, p: 0.5, r: 0.5, f1: 0.5 },
      { value: 'Belmark', gold: 6, r: 0 },
    ])
  })

  it('gives intervals where enough documents have any', async () => {
    const { breakdowns } = await score(false)
    const [wire, gazette] = breakdowns.find(({ by }) => by === 'outlet')?.rows ?? []
    expect(wire?.interval.f1).toEqual([0.5, 0.5])
    expect(gazette?.interval).toEqual({ p: null, r: null, f1: null })
  })

  it('holds confidence against what was right', async () => {
    const { calibration } = await score(false)
    // Found with 0.4 and never right; found with 1 and always right.
    expect(calibration.attribution.error).toBeCloseTo(0.2)
  })

  it('adds the recall of acts that were searched for', async () => {
    const drawn = await score(false)
    const { breakdowns } = withRareActs(drawn, await score(false))
    expect(breakdowns.at(-1)).toMatchObject({ by: 'act searched for', rows: [{ r: 1 }, { r: 0 }] })
    expect(withRareActs(drawn, { ...drawn, breakdowns: [] })).toBe(drawn)
  })

  it('gives figures of nothing found', async () => {
    const none = await evaluate(documents, { set: 'mini', extractor: fakeExtractor({}), outermostOnly: true })
    expect(none).toMatchObject({ statements: { predicted: 0, gold: 12 }, calibration: { cue: { error: 0 } } })
    expect(none.metrics['all.attribution']).toMatchObject({ p: 0, r: 0, f1: 0 })
  })
})
