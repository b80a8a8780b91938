import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold as foldOfScript } from '../../../scripts/place-names.mjs'
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
  ])('%s is looked up as %s', (name, key) => {
    expect(fold(name)).toBe(key)
  })

  it('folds as the script that makes the gazetteer does, and once is enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(fold(name).trim()).toBe(foldOfScript(name))
        expect(fold(fold(name))).toBe(fold(name))
      }),
    )
  })
})
