import { join } from 'node:path'
import { z } from 'zod'
import { OnrecordError } from '../../core/index.ts'
import { readJson } from '../sets/gold-files.ts'

/** Which part of the pairs: the sealed and the fresh one are scored once, at the end of a piece of work. */
export type OriginHalf = 'open' | 'sealed' | 'fresh'

const Kind = z.enum(['copy', 'rewrite', 'independent'])
/** What a person says two articles are to each other. */
export type LabelledKind = z.infer<typeof Kind>

const Labels = z.array(
  z.object({ number: z.int(), label: Kind, border: z.boolean(), or: Kind.optional(), reason: z.string() }),
)
const Address = z.object({ address: z.string(), sha256: z.string() })
const Drawn = z.array(z.object({ number: z.int(), a: Address, b: Address }))

/** Two articles that a person compared: their addresses and the sha256 of their texts, no words. */
export type OriginPair = z.infer<typeof Labels>[number] & z.infer<typeof Drawn>[number]

/**
 * The pairs of one half with their labels, by number.
 * @param folder holds `drawn.json`, `open.json`, `sealed.json`, `fresh.json`
 * @throws OnrecordError inputMissing, inputUnreadable; a label without a drawn pair is inputUnreadable
 */
export async function readOriginPairs(folder: string, half: OriginHalf): Promise<OriginPair[]> {
  const drawn = await readJson(join(folder, 'drawn.json'), Drawn, 'file of drawn pairs')
  const labels = await readJson(join(folder, `${half}.json`), Labels, 'file of labelled pairs')
  const pairs = new Map(drawn.map((pair) => [pair.number, pair]))
  return labels
    .map((label) => {
      const pair = pairs.get(label.number)
      if (pair === undefined)
        throw new OnrecordError(
          'inputUnreadable',
          `"${half}.json" labels pair ${label.number}, which "drawn.json" in "${folder}" does not have.`,
        )
      return { ...label, ...pair }
    })
    .toSorted((a, b) => a.number - b.number)
}

/** Whether two readers could differ on related or not; a border of copy and rewrite is none of these. */
export function isBorder({ label, or }: Pick<OriginPair, 'label' | 'or'>): boolean {
  return or !== undefined && (label === 'independent') !== (or === 'independent')
}
