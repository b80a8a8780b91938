import { describe, expect, it } from 'vitest'
import { claimStatement } from '../../test/support/claims.ts'
import { countClaim } from './count-claim.ts'
import { toCounted } from './counted.ts'
import { positionsOf } from './positions.ts'

const span = { start: 0, end: 4, text: 'said' }

const say = (...told: Parameters<typeof claimStatement>) => toCounted(claimStatement(...told))

describe('positionsOf', () => {
  it('begins a new position where a party says something else', () => {
    const statements = [
      say('Ostravia declinesToComment 01-20'),
      say('Ostravia confirms 04-26'),
      say('Belmark asserts 01-31'),
      say('Belmark alleges 02-07'),
      say('Ostravia denies 01-02'),
    ]
    const shown = positionsOf('clm', statements).map(({ party, holds, since, until, evidence }) => [
      party,
      holds,
      since,
      until,
      evidence.length,
    ])
    expect(shown).toEqual([
      ['Belmark', 'affirms', '2031-01-31', null, 2],
      ['Ostravia', 'denies', '2031-01-02', '2031-01-20', 1],
      ['Ostravia', 'declines', '2031-01-20', '2031-04-26', 1],
      ['Ostravia', 'affirms', '2031-04-26', null, 1],
    ])
    expect(positionsOf('clm', statements.toReversed())).toEqual(positionsOf('clm', statements))
  })

  it('takes the day something was said before that of the article', () => {
    const said = { when: { said: { edtf: '2031-01-05', precision: 1, spans: [span] }, about: [] } }
    expect(positionsOf('clm', [say('Belmark denies 02-01', { said })])).toMatchObject([
      { since: '2031-01-05' },
    ])
  })

  it('takes no position from who relays, is held, or speaks for nobody, nor from a question', () => {
    expect(
      positionsOf('clm', [
        say('Belmark asserts 01-01', { isRelay: true }),
        say('Belmark denies 01-02', { said: { inCaptivity: true } }),
        say('independent asserts 01-03'),
        say('media asserts 01-04'),
        say('unknown denies 01-05'),
        say('Belmark asks 01-06'),
      ]),
    ).toEqual([])
  })

  it('gives each of a joint source its own', () => {
    const actors = ['Belmark', 'Ostravia'].map((party) => ({
      name: party,
      party,
      affiliation: null,
      post: null,
      span,
    }))
    const found = positionsOf('clm', [say('both notConfirmed 01-01', { said: { actors } })])
    expect(found.map(({ party, holds }) => `${party} ${holds}`)).toEqual([
      'Belmark notConfirmed',
      'Ostravia notConfirmed',
    ])
  })
})

describe('countClaim', () => {
  it('counts appearances, origins and voices apart', () => {
    const copied = { origin: 'wire' }
    const found = countClaim([
      say('Belmark asserts 01-01', copied),
      say('Belmark asserts 01-02', copied),
      say('Ostravia denies 01-03'),
      say('Ostravia confirms 01-04', { isRelay: true }),
    ])
    expect(found).toMatchObject({ appearances: 4, origins: 3, voices: 2 })
    expect(found.parties).toMatchObject({ affirm: ['Belmark'], deny: ['Ostravia'] })
  })

  it.each([
    [[say('Belmark asserts 01-01')], ['single origin', 'no denial recorded']],
    [[say('Belmark asserts 01-01'), say('Ostravia denies 01-02')], ['contested']],
    [[say('Ostravia denies 01-01'), say('Ostravia confirms 04-01')], ['changed']],
    // A party that contradicts itself is no contest with another.
    [[say('independent denies 01-01'), say('Belmark asserts 01-02')], []],
  ])('says in words what that comes to', (statements, status) => {
    expect(countClaim(statements).status).toEqual(status)
  })

  it('takes unnamed speakers of one text for one voice', () => {
    const unnamed = { said: { actors: [] }, origin: 'wire' }
    expect(countClaim([say('x asserts 01-01', unnamed), say('y asserts 01-02', unnamed)]).voices).toBe(1)
    expect(countClaim([]).voices).toBe(0)
  })
})
