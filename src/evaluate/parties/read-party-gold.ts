import { z } from 'zod'
import { readJson } from '../sets/gold-files.ts'
import type { PartyGold } from './party-set.ts'

const Gold = z.object({ about: z.string(), parties: z.record(z.string(), z.string().nullable()) })

/**
 * The parties for which names of a corpus stand: `model/eval/parties/re3d.json`.
 * @throws OnrecordError inputMissing, inputUnreadable
 */
export async function readPartyGold(path: string): Promise<PartyGold> {
  const { parties } = await readJson(path, Gold, 'file of the parties of names')
  return new Map(Object.entries(parties))
}
