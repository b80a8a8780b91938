import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../../test/support/evaluate.ts'
import { belowFloors, readFloors } from './floors.ts'

const floors = { mini: { 'all.attribution': 50, 'cue.span': 60.5 } }

describe('belowFloors', () => {
  it('has a sentence for each figure below its floor', () => {
    expect(belowFloors(floors, 'mini', { 'all.attribution': 50, 'cue.span': 60.5, 'all.exact': 1 })).toEqual(
      [],
    )
    expect(belowFloors(floors, 'mini', { 'all.attribution': 49.994, 'cue.span': 3 })).toEqual([
      'mini: all.attribution is 49.99, below its floor of 50.',
      'mini: cue.span is 3.00, below its floor of 60.5.',
    ])
  })

  it('refuses a set without floors and a floor without a figure', () => {
    expect(() => belowFloors(floors, 'other', {})).toThrow(
      'There are no floors for "other": there are for mini.',
    )
    expect(() => belowFloors(floors, 'mini', { 'cue.span': 70 })).toThrow('name "all.attribution"')
  })
})

describe('readFloors', () => {
  it('reads floors, and says so when there are none', async () => {
    const folder = await folderOf({
      'floors.json': JSON.stringify(floors),
      'bad.json': '{"mini": {"a": 101}}',
    })
    expect(await readFloors(join(folder, 'floors.json'))).toEqual(floors)
    await expect(readFloors(join(folder, 'bad.json'))).rejects.toThrow('holds no floors')
    await expect(readFloors(join(folder, 'none.json'))).rejects.toThrow('There are no floors at')
  })
})
