import { describe, expect, it } from 'vitest'
import { markOf } from './network.ts'

describe('markOf', () => {
  it.each([
    ['said', 0],
    ['Kyiv', 2],
    ['iPhone', 2],
    ['A', 2],
    ['NATO', 4],
    ['U.S.', 4],
    ['МИД', 4],
    ['1,200', 6],
    ['T-72', 6],
    ['٣', 6],
    ['“', 0],
    ['', 0],
  ])('sees the shape of %j, and besides whether it is quoted', (word, shape) => {
    expect(markOf(word, false)).toBe(shape)
    expect(markOf(word, true)).toBe(shape + 1)
  })
})
