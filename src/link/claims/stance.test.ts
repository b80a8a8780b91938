import { describe, expect, it } from 'vitest'
import { stanceOf } from './stance.ts'

describe('stanceOf', () => {
  it.each([
    ['asserts', 'CT+', 'affirms'],
    ['alleges', 'CT+', 'affirms'],
    ['believes', 'PR+', 'affirms'],
    ['asserts', 'CT-', 'denies'],
    ['denies', 'CT-', 'denies'],
    ['denies', null, 'denies'],
    ['asks', 'Uu', 'noCommit'],
    ['notConfirmed', 'Uu', 'noCommit'],
    ['asserts', 'CTu', 'noCommit'],
    ['demands', 'Uu', 'affirms'],
    [null, null, null],
  ] as const)('%s %s: %s', (act, factuality, stance) => expect(stanceOf({ act, factuality })).toBe(stance))
})
