import { describe, expect, it } from 'vitest'
import { readCountedThing } from './counted-thing.ts'

describe('readCountedThing', () => {
  /** [words, kinds, fates, narrowing, names] */
  it.each([
    ['Orskian soldiers killed or wounded', 'soldier', 'killed wounded', '', 'orsk'],
    ['casualties', '', 'killed wounded', '', ''],
    ['killed', '', 'killed', '', ''],
    ['apartment buildings damaged', 'building', 'damaged', 'apartment', ''],
    ['vehicles and fuel tanks', 'fuel tank vehicle', '', '', ''],
    ['drones shot down', 'drone', 'intercepted', '', ''],
    ['lives lost', '', 'killed', '', ''],
    ['people taken to hospital', 'person', 'hospital', '', ''],
    ['leaks happening almost at once', 'leak', '', '', ''],
    ['leaks northeast', 'leak', '', '', ''],
    ['number of wells', 'well', '', '', ''],
    ['length of pipe missing', 'length', 'missing', 'pipe', ''],
    ['', '', '', '', ''],
  ])('%s', (of, kinds, fates, narrowing, names) => {
    const found = readCountedThing(of)
    expect([found.kinds, found.fates, found.narrowing, found.names].map((words) => words.join(' '))).toEqual([
      kinds,
      fates,
      narrowing,
      names,
    ])
  })

  it('tells a number that comes on top of another', () => {
    expect(readCountedThing('more leaks').isFurther).toBe(true)
    expect(readCountedThing('leaks').isFurther).toBe(false)
  })
})
