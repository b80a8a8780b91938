import { describe, expect, it } from 'vitest'
import type { MarkedName } from './party-set.ts'
import { parseMeantime } from './read-meantime.ts'
import { keyOfName } from './read-re3d.ts'
import { scoreParties } from './score-parties.ts'

const name = (key: string, type = 'Organisation'): MarkedName => ({ start: 0, end: 1, type, key })
const gold = new Map([
  ['orvia', 'Orvia'],
  ['guild', null],
])

describe('scoreParties', () => {
  it('counts what is found, what is right of what is given, and where nothing was rightly given', () => {
    const names = [name('orvia'), name('orvia', 'Person'), name('guild'), name('guild'), name('unlabelled')]
    const given = new Map([
      [names[0], 'Orvia'],
      [names[1], null],
      [names[2], 'Orvia'],
      [names[3], null],
    ])
    const score = scoreParties([{ name: 'a', text: 'x', published: null, names }], gold, {
      set: 'test',
      partyOf: (_, one) => given.get(one) ?? null,
    })
    const share = (figure: keyof typeof score.figures) => [
      score.figures[figure].right,
      score.figures[figure].of,
    ]
    expect([score.marked, score.labelled]).toEqual([5, 4])
    expect(share('found')).toEqual([1, 2])
    expect(share('right')).toEqual([1, 2])
    expect(share('silent')).toEqual([1, 2])
    expect(score.types).toEqual([
      { type: 'Organisation', of: 1, right: 1 },
      { type: 'Person', of: 1, right: 0 },
    ])
    expect(score.confusions).toEqual([
      { labelled: 'Orvia', given: 'none', times: 1 },
      { labelled: 'none', given: 'Orvia', times: 1 },
    ])
  })
})

describe('the readers', () => {
  it('reads the mentions of an entity with a resource, and the day', () => {
    const token = (id: number, sentence: number, words: string) =>
      `<token number="0" sentence="${sentence}" t_id="${id}">${words}</token>`
    const xml = `<Document>${token(1, 0, 'May')}${token(2, 0, '3')}${token(3, 0, ',')}${token(4, 0, '2031')}
${token(5, 1, 'Orvia')}${token(6, 1, "'s")}${token(7, 1, 'fleet')}<Markables><ENTITY_MENTION m_id="1"><token_anchor t_id="5"/></ENTITY_MENTION>
<ENTITY ent_type="LOC" external_ref="http://dbpedia.org/resource/Orvia" m_id="9"/></Markables>
<REFERS_TO r_id="1"><source m_id="1"/><target m_id="9"/></REFERS_TO></Document>`
    const { text, published, names } = parseMeantime('a.xml', xml)
    expect(text).toBe("May 3, 2031\nOrvia's fleet")
    expect(published).toBe('2031-05-03')
    expect(names).toEqual([{ start: 12, end: 17, type: 'LOC', key: 'Orvia' }])
  })

  it('keeps keys of names without their words', () => {
    expect(keyOfName(' The Orvian Army ')).toBe(keyOfName('the orvian army'))
    expect(keyOfName('a')).toMatch(/^[0-9a-f]{16}$/)
  })
})
