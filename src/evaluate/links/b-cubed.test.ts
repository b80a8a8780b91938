import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../../test/property-seed.ts'
import { bCubed } from './b-cubed.ts'

const groups = (...all: string[]) =>
  new Map(all.flatMap((group, at) => [...group].map((thing) => [thing, String(at)] as const)))

describe('bCubed', () => {
  it('gives the figures of the example of its authors', () => {
    // Bagga and Baldwin 1998, the truth 12345 67 89abc and two answers of equal recall.
    const truth = groups('12345', '67', '89abc')
    expect(bCubed(groups('12345', '6789abc'), truth)).toMatchObject({ recall: 1 })
    expect(bCubed(groups('12345', '6789abc'), truth)?.precision).toBeCloseTo(16 / 21)
    expect(bCubed(groups('1234589abc', '67'), truth)?.precision).toBeCloseTo(7 / 12)
  })

  it('leaves out what was not labelled or not given', () => {
    expect(bCubed(groups('abx', 'c'), groups('ab', 'cy'))).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(bCubed(groups('a'), groups('b'))).toBeNull()
  })

  const partition = fc.array(fc.nat(4), { minLength: 8, maxLength: 8 })
  it('is 1 for the same groups under other names, and turns round with its arguments', () => {
    fc.assert(
      fc.property(partition, partition, (one, other) => {
        const toMap = (labels: number[], name: string) =>
          new Map(labels.map((label, at) => [String(at), `${name}${label}`]))
        expect(bCubed(toMap(one, 'x'), toMap(one, 'y'))?.f1).toBeCloseTo(1)
        const there = bCubed(toMap(one, 'x'), toMap(other, 'y'))
        const back = bCubed(toMap(other, 'y'), toMap(one, 'x'))
        expect(there?.precision).toBeCloseTo(back?.recall ?? -1)
        expect(there?.f1).toBeCloseTo(back?.f1 ?? -1)
      }),
    )
  })
})
