import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('fold', () => {
  it.each([
    ['Khar’kiv', 'kharkiv'],
    ["Zaporiz'ka Oblast", 'zaporizka oblast'],
    ['Ivano-Frankivsk', 'ivano frankivsk'],
    ['Łódź', 'lodz'],
    ['St. Mary’s', 'st marys'],
    ['São  Tomé', 'sao tome'],
    ['U.S.', 'us'],
    [' sao  tome ', 'sao tome'],
  ])('%s is looked up as %s', (name, key) => {
    expect(fold(name)).toBe(key)
  })

  it('is done once for all, and leaves no space at an end or twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(fold(fold(name))).toBe(fold(name))
        expect(fold(name)).not.toMatch(/^\s|\s$|\s\s/)
      }),
    )
  })
})
