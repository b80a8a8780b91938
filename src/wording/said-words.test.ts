import { describe, expect, it } from 'vitest'
import { notInterpreted, type Statement } from '../core/index.ts'
import {
  actorWords,
  actWords,
  partyWords,
  quantityWords,
  saidFacts,
  timeWords,
  whereWords,
} from './said-words.ts'

const span = (text: string) => ({ start: 0, end: text.length, text })
const actor = { name: 'Dilan Orr', party: 'Ostravia', affiliation: null, post: 'spokesman', span: span('he') }
const number = {
  spans: [span('more than 10,000')],
  low: 10_000,
  high: null,
  comparator: 'moreThan' as const,
  unit: null,
  of: 'troops',
  scope: null,
  asOf: null,
}
const statement: Statement = {
  ...notInterpreted,
  id: 'sta_1',
  source: [span('he')],
  cue: [span('said')],
  content: [span('so')],
  quotation: 'indirect',
  parent: null,
  confidence: 1,
  extractor: 'invented/1',
  by: 'machine',
}

describe('what a statement says, in words', () => {
  it.each([
    ['notConfirmed', 'not confirmed'],
    ['noResponse', 'no response'],
    [null, '–'],
  ] as const)('names the act %j %j', (act, words) => expect(actWords(act)).toBe(words))

  it('names each known party once', () => {
    const of = (...parties: (string | null)[]) =>
      partyWords({ actors: parties.map((party) => ({ ...actor, party })) })
    expect(of('Ostravia', 'Belmark', 'Ostravia')).toBe('Ostravia, Belmark')
    expect(of('unknown', null)).toBe('–')
    expect(partyWords({ actors: null })).toBe('–')
  })

  it('gives a number as said, then as a range', () => {
    expect(quantityWords(number)).toBe('“more than 10,000” (10,000 or more) troops')
    const ranges = [
      [{ low: 300, high: 1500 }, '(300 to 1,500)'],
      [{ low: null, high: 9 }, '(9 at most)'],
      [{ low: 5, high: 5, unit: '%' }, '(5 %)'],
    ] as const
    for (const [range, words] of ranges) expect(quantityWords({ ...number, ...range })).toContain(words)
    const plain = { ...number, low: 40, high: 40, spans: [span('40')], of: 'boats' }
    expect(quantityWords(plain)).toBe('“40” boats')
    const vague = quantityWords({ ...number, low: null, spans: [span('a battalion')], of: null })
    expect(vague).toBe('“a battalion”')
    const scoped = quantityWords({ ...number, scope: 'near Lenz', asOf: '2031-05-04' })
    expect(scoped).toMatch(/ · near Lenz · as of 2031-05-04$/)
  })

  it('names an actor with post, affiliation and party, as far as they are known', () => {
    expect(actorWords(actor)).toBe('Dilan Orr (spokesman), for Ostravia')
    expect(actorWords({ ...actor, party: null, post: null, affiliation: 'Belmark' })).toBe(
      'Dilan Orr (of Belmark)',
    )
  })

  it('tells an unresolved place from one that was chosen', () => {
    const lenz = { id: '1', name: 'Lenz', country: 'Belmark', lat: 1, lon: 2 }
    const where = {
      spans: [span('Lenz')],
      candidates: [lenz],
      chosen: null,
      within: 'Karsk',
      precision: null,
    }
    expect(whereWords(where)).toBe('“Lenz”: unresolved, in Karsk')
    expect(whereWords({ ...where, chosen: '1', within: null })).toBe('“Lenz”: Lenz, Belmark')
    const known = (name: string) => [{ ...lenz, name, country: 'KZ' }]
    expect(whereWords({ ...where, candidates: known('Aral'), chosen: '1' })).toContain('Aral, Kazakhstan')
    expect(whereWords({ ...where, candidates: known('Kazakhstan'), chosen: '1', within: null })).toBe(
      '“Lenz”: Kazakhstan',
    )
  })

  it('gives a time as EDTF and as said', () => {
    expect(timeWords({ edtf: '2031-05', precision: 4, spans: [span('in May')] })).toBe('2031-05 “in May”')
  })

  it('lists nothing while nothing was worked out, and after that what is known', () => {
    expect(saidFacts(statement)).toEqual([])
    const facts = saidFacts({
      ...statement,
      act: 'believes',
      factuality: 'PS+',
      hedges: [span('may')],
      actors: [actor],
      addressee: [],
      evidence: { value: 'imagery', spans: [span('satellite images')] },
      quantities: [number],
      inCaptivity: true,
    })
    const known = facts.filter(([, value]) => value !== null)
    expect(known).toEqual([
      ['act', 'believes'],
      ['certainty', 'possibly so (PS+): “may”'],
      ['actor', 'Dilan Orr (spokesman), for Ostravia'],
      ['rests on', 'imagery: “satellite images”'],
      ['number', '“more than 10,000” (10,000 or more) troops'],
      ['in captivity', 'yes: no party’s position'],
    ])
  })
})
