import { describe, expect, it } from 'vitest'
import { shareDay, toDays } from './edtf.ts'

describe('toDays', () => {
  it.each([
    ['2025-01-31', '2025-01-31', '2025-01-31'],
    ['2025-01-31T10:30', '2025-01-31', '2025-01-31'],
    ['2025-01', '2025-01-01', '2025-01-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['2024-33', '2024-01-01', '2024-03-31'],
    ['2024-24', '2024-12-01', '2025-02-31'],
    ['2025-01-30/2025-01-31', '2025-01-30', '2025-01-31'],
    ['2024-02-24/..', '2024-02-24', '9999'],
    ['../2024-02', '', '2024-02-31'],
  ])('%s is from %s to %s', (edtf, from, to) => {
    expect(toDays(edtf)).toEqual({ from, to, isLoose: false })
  })

  it.each(['2025-01-30~', '2025-01?', '2024~/2025'])('takes %s as loose', (edtf) => {
    expect(toDays(edtf)?.isLoose).toBe(true)
  })

  it.each(['XXXX-01-31', 'soon', '2024/2025/2026'])('knows no days of %s', (edtf) => {
    expect(toDays(edtf)).toBeNull()
  })
})

describe('shareDay', () => {
  it.each([
    ['2025-01-31', '2025-01', true],
    ['2025-01-31', '2025-02', false],
    ['2024-12-01/..', '2025-02', true],
  ])('%s and %s: %s', (a, b, shared) => {
    const [first, second] = [toDays(a), toDays(b)]
    expect(first && second && shareDay(first, second)).toBe(shared)
  })
})
