import { describe, expect, it } from 'vitest'
import { claimStatement as say } from '../../../test/support/claims.ts'
import type { SlotComparison } from '../compare/slot-comparison.ts'
import { relate } from './relate.ts'

const slot = (name: string, verdict: string, kind = 'other', reason = 'Because.') =>
  ({ slot: name, verdict, kind, reason, a: [], b: [] }) as unknown as SlotComparison

describe('relate', () => {
  it('lets a denial speak to what it denies, whichever came first', () => {
    const [says, denies] = [say('Belmark asserts 01-02'), say('Ostravia denies 01-01')]
    const expected = { kind: 'denies', from: denies.statement.id, to: says.statement.id, state: 'suggested' }
    expect(relate(says, denies, [])).toMatchObject(expected)
    expect(relate(denies, says, [])).toMatchObject(expected)
    expect(relate(denies, say('Karsk denies 01-03'), [])?.kind).toBe('corroborates')
  })

  it('lets who leaves it open respond to who does not', () => {
    const [says, open] = [say('Belmark asserts 01-02'), say('Ostravia declinesToComment 01-01')]
    expect(relate(says, open, [])).toMatchObject({ kind: 'respondsTo', from: open.statement.id })
    expect(relate(open, say('Karsk notConfirmed 01-01'), [])).toBeNull()
  })

  it.each([
    [[slot('howMany', 'differ')], 'contradicts', 'howMany'],
    [[slot('where', 'differ'), slot('when', 'differ')], 'contradicts', 'where'],
    [[slot('howMany', 'notComparable', 'part')], 'notComparable', 'howMany'],
    [[slot('howMany', 'notComparable', 'asOf')], 'updates', 'howMany'],
    [[slot('howMany', 'notComparable', 'part'), slot('howMany', 'agree', 'same')], 'corroborates', null],
    [[slot('howMany', 'notComparable', 'onlyOne')], 'corroborates', null],
    [[slot('where', 'agree', 'moreExact')], 'refines', 'where'],
    // Who says it and how surely are no contradiction of what is said.
    [[slot('who', 'differ'), slot('howSure', 'differ')], 'corroborates', null],
  ] as const)('two parties, %j: %s', (slots, kind, of) => {
    const found = relate(say('Belmark asserts 01-01'), say('Karsk asserts 01-02'), slots)
    expect([found?.kind, found?.slot]).toEqual([kind, of])
    expect(found?.reason).toMatch(/\.$/)
  })

  it('takes a later number of the same side for an update', () => {
    const slots = [slot('who', 'agree'), slot('howMany', 'differ')]
    const [first, second] = [say('Karsk asserts 01-01'), say('Karsk asserts 01-02')]
    expect(relate(second, first, slots)).toMatchObject({ kind: 'updates', from: second.statement.id })
    const sameDay = say('Karsk alleges 01-01')
    expect(relate(first, sameDay, slots)?.kind).toBe('contradicts')
  })

  it('corroborates only with another origin, voice and party, neither relaying', () => {
    const first = say('Belmark asserts 01-01', { origin: 'wire' })
    expect(relate(first, say('Karsk asserts 01-02'), [])?.kind).toBe('corroborates')
    expect(relate(first, say('Karsk asserts 01-02', { origin: 'wire' }), [])?.kind).toBe('repeats')
    expect(relate(first, say('Karsk asserts 01-02', { isRelay: true }), [])?.kind).toBe('repeats')
    const same = [slot('who', 'agree')]
    expect(relate(first, say('Belmark believes 01-02'), same)?.kind).toBe('repeats')
    expect(relate(first, say('Belmark asserts 01-02', { said: { inCaptivity: true } }), same)).toBeNull()
    expect(relate(first, say('unknown asserts 01-02'), [])).toBeNull()
    expect(relate(first, say('Karsk asserts 01-02', { said: { inCaptivity: true } }), [])).toBeNull()
  })
})
