import { describe, expect, it } from 'vitest'
import { openRegistry } from '../who/open-registry.ts'
import { knownTo } from './known-names.ts'

const known = knownTo(await openRegistry())

describe('knownTo', () => {
  it('knows who holds or held a post by the whole name only', () => {
    expect(known.isPublic('Volodymyr Zelensky')).toBe(true)
    expect(known.isPublic('Zelensky')).toBe(false)
    expect(known.isPublic('Ivan Zelensky')).toBe(false)
    expect(known.isPublic('Ivan Holt')).toBe(false)
    expect(known.isPublic('')).toBe(false)
  })

  it('knows states, peoples and bodies', () => {
    expect(['Ukraine', 'South Korea', 'Americans', 'NATO'].map(known.isParty)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(known.isParty('Ivan Holt')).toBe(false)
    expect(known.isParty('')).toBe(false)
  })
})
