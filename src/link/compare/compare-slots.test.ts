import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notInterpreted, type Quantity, type Statement, type Where } from '../../core/index.ts'
import { compareSlots } from './compare-slots.ts'
import type { SlotComparison } from './slot-comparison.ts'

const span = (text: string, start = 0) => ({ start, end: start + text.length, text })

function statement(content: string, said: Partial<Statement> = {}): Statement {
  return {
    id: content,
    source: [],
    cue: [span('said')],
    content: [span(content)],
    quotation: 'none',
    parent: null,
    confidence: 0.9,
    extractor: 'test/1',
    by: 'machine',
    ...notInterpreted,
    inCaptivity: null,
    ...said,
  }
}

const actor = (name: string, party: string | null) => ({
  name,
  party,
  affiliation: null,
  post: null,
  span: span(name),
})
const time = (edtf: string) => ({ said: null, about: [{ edtf, precision: 1, spans: [span(edtf)] }] })
const count = (words: string, value: number, of: string, at: number): Quantity => ({
  spans: [span(words, at)],
  low: value,
  high: value,
  comparator: 'exactly',
  unit: null,
  of,
  scope: null,
  asOf: null,
})
const place = (name: string, more: Partial<Where> & { country?: string } = {}): Where => {
  const { country = 'VD', ...rest } = more
  const id = rest.chosen === undefined ? `${name}-1` : rest.chosen
  return {
    spans: [span(name)],
    candidates: [{ id: `${name}-1`, name, country, lat: 1, lon: 1 }],
    chosen: id,
    within: null,
    precision: 1,
    ...rest,
  }
}
const day = { published: ['2025-01-31', '2025-01-31'] } as const
const bridge = 'the army blew up the bridge across the river Tarn'

/** [what it shows, slot, first, second, verdict, kind] */
const cases: readonly (readonly [string, SlotComparison['slot'], Statement, Statement, string])[] = [
  [
    'one speaker',
    'who',
    statement('x', { actors: [actor('Ana Vell', 'Varda')] }),
    statement('y', { actors: [actor('the Ana Vell', null)] }),
    'agree same',
  ],
  [
    'one party',
    'who',
    statement('x', { actors: [actor('Ana Vell', 'Varda')] }),
    statement('y', { actors: [actor('Bo Tarr', 'Varda')] }),
    'agree same',
  ],
  [
    'two parties',
    'who',
    statement('x', { actors: [actor('Ana Vell', 'Varda')] }),
    statement('y', { actors: [actor('Ossa Lind', 'Orsk')] }),
    'differ other',
  ],
  [
    'a joint source',
    'who',
    statement('x', { actors: [actor('Ana Vell', 'Varda'), actor('Ossa Lind', 'Orsk')] }),
    statement('y', { actors: [actor('Odd Rim', 'Orsk')] }),
    'agree same',
  ],
  [
    'a party not known',
    'who',
    statement('x', { actors: [actor('Ana Vell', 'Varda')] }),
    statement('y', { actors: [actor('an official', 'unknown')] }),
    'notComparable unknown',
  ],
  [
    'two who speak for nobody',
    'who',
    statement('x', { actors: [actor('Ana Vell', 'independent')] }),
    statement('y', { actors: [actor('Odd Rim', 'independent')] }),
    'notComparable unknown',
  ],
  [
    'nobody named',
    'who',
    statement('x', { actors: [actor('Ana Vell', 'Varda')] }),
    statement('y', { actors: [] }),
    'notComparable onlyOne',
  ],
  [
    'a denial',
    'what',
    statement(bridge, { act: 'denies', factuality: 'CT-' }),
    statement('it was Orsk', { act: 'alleges', factuality: 'CT+' }),
    'differ opposite',
  ],
  [
    'two who affirm',
    'what',
    statement(bridge, { act: 'asserts', factuality: 'CT+' }),
    statement(bridge, { act: 'believes', factuality: 'PR+' }),
    'agree same',
  ],
  [
    'a refusal',
    'what',
    statement('', { act: 'declinesToComment', factuality: 'Uu' }),
    statement(bridge, { act: 'asserts', factuality: 'CT+' }),
    'notComparable noStance',
  ],
  [
    'a demand',
    'what',
    statement(bridge, { act: 'demands', factuality: 'Uu' }),
    statement(bridge, { act: 'asserts', factuality: 'CT+' }),
    'notComparable noStance',
  ],
  [
    'a negation of nearly the same',
    'what',
    statement(bridge.replace('blew', 'never blew'), { act: 'asserts', factuality: 'CT-' }),
    statement(bridge, { act: 'asserts', factuality: 'CT+' }),
    'differ opposite',
  ],
  [
    'a negation of something else',
    'what',
    statement('no ship was near', { act: 'asserts', factuality: 'CT-' }),
    statement(bridge, { act: 'asserts', factuality: 'CT+' }),
    'notComparable what',
  ],
  [
    'one day',
    'when',
    statement(bridge, { when: time('2025-01-30') }),
    statement(bridge, { when: time('2025-01-30') }),
    'agree same',
  ],
  [
    'a day in its month',
    'when',
    statement(bridge, { when: time('2025-01-30') }),
    statement(bridge, { when: time('2025-01') }),
    'agree moreExact',
  ],
  [
    'a day in an open range',
    'when',
    statement(bridge, { when: time('2025-01-30') }),
    statement(bridge, { when: time('2024-12-01/..') }),
    'agree moreExact',
  ],
  [
    'two days of one deed',
    'when',
    statement(bridge, { when: time('2025-01-30') }),
    statement(bridge, { when: time('2025-01-28') }),
    'differ other',
  ],
  [
    'two days of two deeds',
    'when',
    statement(bridge, { when: time('2025-01-30') }),
    statement('talks began', { when: time('2025-01-28') }),
    'notComparable what',
  ],
  [
    'a year that is not known',
    'when',
    statement(bridge, { when: time('XXXX-01-30') }),
    statement(bridge, { when: time('2025-01-28') }),
    'notComparable unknown',
  ],
  [
    'about a day',
    'when',
    statement(bridge, { when: time('2025-01-30~') }),
    statement(bridge, { when: time('2025-01-28') }),
    'notComparable what',
  ],
  [
    'a winter',
    'when',
    statement(bridge, { when: time('2024-24') }),
    statement(bridge, { when: time('2025-01-28') }),
    'agree moreExact',
  ],
  [
    'no time',
    'when',
    statement(bridge, { when: time('2025-01-30') }),
    statement(bridge),
    'notComparable onlyOne',
  ],
  [
    'one place',
    'where',
    statement(bridge, { where: [place('Tarn')] }),
    statement(bridge, { where: [place('Tarn')] }),
    'agree same',
  ],
  [
    'a village in its region',
    'where',
    statement(bridge, { where: [place('Tarn', { within: 'Orsk region' })] }),
    statement(bridge, { where: [place('Orsk region', { precision: 4 })] }),
    'agree moreExact',
  ],
  [
    'a village in its state',
    'where',
    statement(bridge, { where: [place('Tarn')] }),
    statement(bridge, { where: [place('Varda', { precision: 6 })] }),
    'agree moreExact',
  ],
  [
    'two villages',
    'where',
    statement(bridge, { where: [place('Tarn')] }),
    statement(bridge, { where: [place('Lissa')] }),
    'differ other',
  ],
  [
    'two villages of two deeds',
    'where',
    statement(bridge, { where: [place('Tarn')] }),
    statement('talks began', { where: [place('Lissa')] }),
    'notComparable scope',
  ],
  [
    'a village and a region',
    'where',
    statement(bridge, { where: [place('Tarn')] }),
    statement(bridge, { where: [place('Karsk region', { precision: 4 })] }),
    'notComparable scope',
  ],
  [
    'a place not settled',
    'where',
    statement(bridge, { where: [place('Tarn', { chosen: null })] }),
    statement(bridge, { where: [place('Lissa')] }),
    'notComparable unknown',
  ],
  [
    'two certain',
    'howSure',
    statement('x', { factuality: 'CT+' }),
    statement('y', { factuality: 'CT-' }),
    'agree same',
  ],
  [
    'certain and possible',
    'howSure',
    statement('x', { factuality: 'CT+' }),
    statement('y', { factuality: 'PS+' }),
    'differ other',
  ],
  [
    'one does not commit',
    'howSure',
    statement('x', { factuality: 'CT+' }),
    statement('y', { factuality: 'Uu' }),
    'notComparable noStance',
  ],
  [
    'no number',
    'howMany',
    statement('5 tanks', { quantities: [count('5', 5, 'tanks lost', 0)] }),
    statement('tanks', { quantities: [] }),
    'notComparable onlyOne',
  ],
  [
    'one party, far apart on one day',
    'howMany',
    statement('5 tanks', {
      actors: [actor('Ana Vell', 'Varda')],
      quantities: [count('5', 5, 'tanks lost', 0)],
    }),
    statement('900 tanks', {
      actors: [actor('Bo Tarr', 'Varda')],
      quantities: [count('900', 900, 'tanks lost', 0)],
    }),
    'notComparable period',
  ],
  [
    'two parties, far apart on one day',
    'howMany',
    statement('5 tanks', {
      actors: [actor('Ana Vell', 'Varda')],
      quantities: [count('5', 5, 'tanks lost', 0)],
    }),
    statement('900 tanks', {
      actors: [actor('Ossa Lind', 'Orsk')],
      quantities: [count('900', 900, 'tanks lost', 0)],
    }),
    'differ interval',
  ],
  [
    'a number that is denied',
    'howMany',
    statement('5 tanks', { act: 'denies', factuality: 'CT-', quantities: [count('5', 5, 'tanks lost', 0)] }),
    statement('9 tanks', { act: 'asserts', factuality: 'CT+', quantities: [count('9', 9, 'tanks lost', 0)] }),
    'notComparable noStance',
  ],
]

describe('compareSlots', () => {
  it.each(cases)('%s: %s', (_, slot, a, b, expected) => {
    for (const pair of [compareSlots(a, b, day), compareSlots(b, a, day)]) {
      const one = pair.find((comparison) => comparison.slot === slot)
      expect(`${one?.verdict} ${one?.kind}`).toBe(expected)
    }
  })

  it('does not take the border of a time for when it happened', () => {
    const at = (words: string, year: string) => {
      const content = `${bridge} ${words} ${year}`
      const spans = [span(year, content.indexOf(year))]
      return statement(content, { when: { said: null, about: [{ edtf: year, precision: 5, spans }] } })
    }
    expect(compareSlots(at('in', '2018'), at('in', '2020'), day)).toMatchObject([{ verdict: 'differ' }])
    expect(compareSlots(at('since', '2018'), at('in', '2020'), day)).toMatchObject([
      { verdict: 'notComparable' },
    ])
  })

  it('does not call numbers of two places different', () => {
    const killed = (words: string, value: number, where: Where[]) =>
      statement(`${words} people were killed`, {
        quantities: [count(words, value, 'people killed', 0)],
        where,
      })
    const howMany = (a: Statement, b: Statement) =>
      compareSlots(a, b, day).find(({ slot }) => slot === 'howMany')?.verdict
    expect(howMany(killed('3', 3, [place('Tarn')]), killed('9', 9, [place('Lissa')]))).toBe('notComparable')
    expect(howMany(killed('3', 3, [place('Tarn')]), killed('9', 9, []))).toBe('notComparable')
    expect(howMany(killed('3', 3, [place('Tarn')]), killed('9', 9, [place('Tarn')]))).toBe('differ')
  })

  it('takes the word of who knows the places', () => {
    const [village, region] = [place('Tarn'), place('Karsk region', { precision: 4 })]
    const [a, b] = [statement(bridge, { where: [village] }), statement(bridge, { where: [region] })]
    const contains = (area: string, inner: string) => area === region.chosen && inner === village.chosen
    expect(compareSlots(a, b, { ...day, contains })).toMatchObject([{ slot: 'where', kind: 'moreExact' }])
  })

  it('pairs each number with the one that counts the same', () => {
    const first = statement('9 tanks and 4 drones', {
      quantities: [count('9', 9, 'tanks lost', 0), count('4', 4, 'drones', 12)],
    })
    const second = statement('4 drones and 12 tanks', {
      quantities: [count('4', 4, 'drones', 0), count('12', 12, 'tanks lost', 13)],
    })
    const pairs = compareSlots(first, second, day).map(({ a, b, verdict }) => [
      a[0]?.text,
      b[0]?.text,
      verdict,
    ])
    expect(pairs).toEqual([
      ['4', '4', 'agree'],
      ['9', '12', 'differ'],
    ])
  })

  it('says nothing of slots that neither fills', () => {
    expect(compareSlots(statement('x'), statement('y'), day)).toEqual([])
  })

  const ofs = ['killed', 'people killed', 'soldiers killed or wounded', 'tanks', 'Orskian troops', null]
  const quantities = fc
    .record({
      value: fc.constantFrom(1, 2, 9, 30, 300, 310, 10_000, 0.5),
      comparator: fc.constantFrom('exactly', 'moreThan', 'upTo', 'about', 'vague' as const),
      of: fc.constantFrom(...ofs),
      unit: fc.constantFrom(null, null, 'km', 'miles', 'USD', '%'),
      scope: fc.constantFrom(null, 'in Tarn', 'a day', 'since May'),
      asOf: fc.constantFrom(null, '2025-01-30', 'XXXX-01-30'),
      words: fc.constantFrom('dozens', 'several', 'a battalion', '30'),
    })
    .map(({ value, words, ...one }): Quantity => {
      const isVague = one.comparator === 'vague'
      return {
        ...one,
        spans: [span(words)],
        low: isVague || one.comparator === 'upTo' ? null : value,
        high: isVague || one.comparator === 'moreThan' ? null : value,
      }
    })
  const statements = fc
    .record({
      content: fc.constantFrom(bridge, '30 people were killed in Tarn', 'no ship was near'),
      act: fc.constantFrom(null, 'asserts', 'denies', 'demands', 'notConfirmed' as const),
      factuality: fc.constantFrom(null, 'CT+', 'CT-', 'PS+', 'Uu' as const),
      actors: fc.constantFrom<Statement['actors']>(
        null,
        [],
        [actor('Ana Vell', 'Varda')],
        [actor('an official', null)],
      ),
      quantities: fc.option(fc.array(quantities, { maxLength: 4 })),
      when: fc.constantFrom<Statement['when']>(
        null,
        time('2025-01-30'),
        time('XXXX-01-30'),
        time('2025-01'),
        time('odd'),
      ),
      where: fc.constantFrom<Statement['where']>(
        null,
        [],
        [place('Tarn')],
        [place('Lissa', { chosen: null })],
        [place('Varda', { precision: 6 })],
      ),
    })
    .map(({ content, ...said }) => statement(content, said))
  const days = fc.constantFrom(null, '2025-01-30', '2025-01-31T08:00:00Z')
  const verdicts = (all: readonly SlotComparison[]) =>
    all.map(({ slot, verdict, kind }) => `${slot} ${verdict} ${kind}`).toSorted()

  it('gives the same verdicts in either order, each with a reason', () => {
    fc.assert(
      fc.property(statements, statements, days, days, (a, b, x, y) => {
        const one = compareSlots(a, b, { published: [x, y] })
        expect(verdicts(one)).toEqual(verdicts(compareSlots(b, a, { published: [y, x] })))
        for (const { reason } of one) expect(reason).toMatch(/\S.*\.$/)
      }),
    )
  })

  it('has a statement agree with itself', () => {
    fc.assert(
      fc.property(statements, days, (one, x) => {
        for (const { verdict } of compareSlots(one, one, { published: [x, x] })) expect(verdict).toBe('agree')
      }),
    )
  })
})
