import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isRangeOf, OnrecordError } from '../../core/index.ts'
import { listFolder, noneIfNoFolder } from '../sets/gold-files.ts'
import type { NamedDocument } from './party-set.ts'

const Document = z.object({ _id: z.string(), text: z.string() })
const Entity = z.object({
  documentId: z.string(),
  begin: z.int().nonnegative(),
  end: z.int().nonnegative(),
  type: z.string(),
  value: z.string(),
})
const types: ReadonlySet<string> = new Set(['Organisation', 'Nationality', 'Person'])

/**
 * The documents of a copy of re3d: folders with `documents.json` and `entities.json`, an object a line. Of its entities
 * those that can stand for a party; a name's key is `keyOfName`.
 * @throws OnrecordError inputMissing, inputUnreadable; [] where no folder has such files
 */
export async function readRe3d(folder: string): Promise<NamedDocument[]> {
  const found: NamedDocument[] = []
  for (const part of await listFolder(folder, 'Name the folder of a copy of re3d.')) {
    const path = join(folder, part)
    const files: readonly string[] = await listFolder(path).catch(noneIfNoFolder)
    if (!files.includes('documents.json') || !files.includes('entities.json')) continue
    const entities = await readLines(join(path, 'entities.json'), Entity)
    const byDocument = new Map<string, z.infer<typeof Entity>[]>()
    for (const entity of entities) {
      const all = byDocument.get(entity.documentId)
      if (all) all.push(entity)
      else byDocument.set(entity.documentId, [entity])
    }
    for (const { _id, text } of await readLines(join(path, 'documents.json'), Document)) {
      const names = (byDocument.get(_id) ?? [])
        .map(({ begin, end, type, value }) => ({ start: begin, end, type, key: keyOfName(value) }))
        .filter((name) => types.has(name.type) && isRangeOf(text, name))
      found.push({ name: `${part}/${_id}`, text, published: null, names })
    }
  }
  return found
}

/** A name's key in the gold, which holds no words of the corpus: 16 digits of the sha256 of it in lower case. */
export function keyOfName(value: string): string {
  return createHash('sha256').update(value.trim().toLowerCase()).digest('hex').slice(0, 16)
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, at) => {
    try {
      return schema.parse(JSON.parse(line))
    } catch (cause) {
      throw new OnrecordError('inputUnreadable', `Line ${at + 1} of "${path}" is none of re3d's.`, { cause })
    }
  })
}
