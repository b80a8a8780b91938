import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { OnrecordError, type Range } from '../../core/index.ts'
import { listBelow } from '../sets/gold-files.ts'

/** A time that a person marked: DATE, TIME, DURATION or SET, with its value as TimeML writes it. */
interface GoldTime extends Range {
  readonly type: string
  readonly value: string
}

/** A text of a TimeML corpus with its times and the day it was made. */
export interface TimeDocument {
  readonly name: string
  readonly text: string
  /** ISO 8601 as the document states it; null where it does not. */
  readonly published: string | null
  readonly times: readonly GoldTime[]
}

/**
 * The documents (`*.tml`) below a folder of a TimeML corpus (TempEval-3, TimeBank), sorted by path.
 * @throws OnrecordError inputMissing, inputEmpty
 */
export async function readTimeml(folder: string): Promise<TimeDocument[]> {
  const names = (await listBelow(folder)).filter((name) => name.endsWith('.tml'))
  if (names.length === 0)
    throw new OnrecordError('inputEmpty', `"${folder}" holds no TimeML: files that end in ".tml".`)
  return Promise.all(names.map(async (name) => parseTimeml(name, await readFile(join(folder, name), 'utf8'))))
}

/** The text within TEXT with its TIMEX3, and the time of creation. */
export function parseTimeml(name: string, xml: string): TimeDocument {
  const times: GoldTime[] = []
  const open: { start: number; type: string; value: string }[] = []
  let text = ''
  let inText = false
  let published: string | null = null
  const parser = new Parser(
    {
      onopentag(tag, { functionInDocument, type = '', value = '' }) {
        if (tag === 'TEXT') inText = true
        if (tag !== 'TIMEX3') return
        if (functionInDocument === 'CREATION_TIME') published ??= value
        open.push({ start: text.length, type, value })
      },
      ontext(words) {
        if (inText) text += words
      },
      onclosetag(tag) {
        if (tag === 'TEXT') inText = false
        const time = tag === 'TIMEX3' ? open.pop() : undefined
        if (time && text.length > time.start) times.push({ ...time, end: text.length })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return { name, text, published, times }
}
