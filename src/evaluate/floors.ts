import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { OnrecordError, systemCode } from '../core/index.ts'

/** The least figures, in points of 0 to 100, by set and name: `{ "polnear-dev": { "all.attribution": 48 } }`. */
export const Floors = z.record(z.string(), z.record(z.string(), z.number().min(0).max(100)))
export type Floors = z.infer<typeof Floors>

/** @throws OnrecordError inputMissing, inputUnreadable */
export async function readFloors(path: string): Promise<Floors> {
  try {
    return Floors.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (systemCode(error) === 'ENOENT')
      throw new OnrecordError(
        'inputMissing',
        `There are no floors at "${path}". Run this in the project's own folder.`,
      )
    if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error
    throw new OnrecordError(
      'inputUnreadable',
      `"${path}" holds no floors: write {"SET": {"FIGURE": POINTS}}, points from 0 to 100.`,
    )
  }
}

/**
 * A sentence for each figure of a set that is below its floor; none when all hold.
 * @param figures in points of 0 to 100
 * @throws OnrecordError usage when the set has no floors, or one of a figure that the set does not give
 */
export function belowFloors(
  floors: Floors,
  set: string,
  figures: Readonly<Record<string, number>>,
): string[] {
  const ofSet = floors[set]
  if (ofSet === undefined)
    throw new OnrecordError(
      'usage',
      `There are no floors for "${set}": there are for ${Object.keys(floors).toSorted().join(', ') || 'nothing'}.`,
    )
  return Object.entries(ofSet).flatMap(([name, floor]) => {
    const figure = figures[name]
    if (figure === undefined)
      throw new OnrecordError('usage', `The floors of "${set}" name "${name}", which it has no figure of.`)
    return figure < floor ? [`${set}: ${name} is ${figure.toFixed(2)}, below its floor of ${floor}.`] : []
  })
}
