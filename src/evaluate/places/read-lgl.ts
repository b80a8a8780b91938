import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { OnrecordError, type Range, systemCode } from '../../core/index.ts'

/** A place's name that a person marked, with its point in degrees. */
interface GoldPlace extends Range {
  readonly lat: number
  readonly lon: number
}

/** A text of a corpus of place names, with those names that have a point. */
export interface PlaceDocument {
  readonly name: string
  readonly text: string
  /** The outlet's address, "example.com"; null where the corpus has none. */
  readonly outlet: string | null
  readonly places: readonly GoldPlace[]
}

/**
 * The documents of the Local-Global Lexicon (Lieberman et al. 2010) or a set written like it: the files that end in
 * ".xml" of a folder, or one such file. Names without a point are left out.
 * @throws OnrecordError inputMissing
 */
export async function readLgl(path: string): Promise<PlaceDocument[]> {
  const files = await filesAt(path, '.xml')
  const parts = await Promise.all(files.map(async (file) => parseLgl(await readFile(file, 'utf8'))))
  return parts.flat()
}

/** The files of a folder with an ending, sorted; of a file with it, itself. */
export async function filesAt(path: string, ending: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return path.endsWith(ending) ? [path] : []
    const names = await readdir(path)
    return names
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => join(path, name))
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    throw new OnrecordError('inputMissing', `There is no "${path}".`)
  }
}

/** The articles of a file. A name's offsets that do not slice to its words are taken to the nearest that do. */
export function parseLgl(xml: string): PlaceDocument[] {
  const documents: PlaceDocument[] = []
  let fields: Record<string, string> = {}
  let names: Record<string, string>[] = []
  let current = fields
  let tag = ''
  const parser = new Parser(
    {
      onopentag(name, { docid = '' }) {
        tag = name
        if (name === 'article') {
          fields = { docid }
          current = fields
          names = []
        } else if (name === 'toponym') {
          current = {}
          names.push(current)
        }
      },
      ontext(words) {
        // Within a name, "name" and "country" stand in its entry too; only the keys that are asked for matter.
        if (tag !== '') current[tag] = (current[tag] ?? '') + words
      },
      onclosetag(name) {
        tag = ''
        if (name === 'toponym') current = fields
        if (name === 'article') documents.push(toDocument(fields, names))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return documents
}

function toDocument(fields: Record<string, string>, names: readonly Record<string, string>[]): PlaceDocument {
  const text = fields.text ?? ''
  const places = names.flatMap(({ start, phrase = '', lat, lon }) => {
    if (lat === undefined || lon === undefined || phrase === '') return []
    const range = rangeOf(text, phrase, Number(start))
    return range ? [{ ...range, lat: Number(lat), lon: Number(lon) }] : []
  })
  return {
    name: fields.docid ?? '',
    text,
    outlet: fields.domain?.trim() || null,
    places: places.toSorted((a, b) => a.start - b.start),
  }
}

function rangeOf(text: string, phrase: string, start: number): Range | null {
  const before = text.lastIndexOf(phrase, start)
  const after = text.indexOf(phrase, start)
  const at = before < 0 || (after >= 0 && after - start < start - before) ? after : before
  return at < 0 ? null : { start: at, end: at + phrase.length }
}
