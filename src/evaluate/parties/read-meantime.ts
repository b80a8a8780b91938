import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import type { Range } from '../../core/index.ts'
import { listFolder, noneIfNoFolder } from '../sets/gold-files.ts'
import type { MarkedName, NamedDocument } from './party-set.ts'

const types: ReadonlySet<string> = new Set(['ORG', 'PER', 'LOC'])

/**
 * The documents of MEANTIME (English Wikinews) below a folder, those whose entities name a DBpedia resource: its last
 * part is a name's key. Pronouns are no names.
 * @throws OnrecordError inputMissing; [] where there is no such document
 */
export async function readMeantime(folder: string): Promise<NamedDocument[]> {
  const found: NamedDocument[] = []
  for (const part of await listFolder(folder, 'Name the folder of a copy of MEANTIME.')) {
    const path = join(folder, part)
    if (part.endsWith('.xml')) found.push(parseMeantime(part, await readFile(path, 'utf8')))
    else if (!part.includes('.')) found.push(...(await readMeantime(path).catch(noneIfNoFolder)))
  }
  return found.filter(({ names }) => names.length > 0)
}

/** The text of a document, and the names in it that stand for an entity. */
export function parseMeantime(name: string, xml: string): NamedDocument {
  const { text, tokens, mentions, entities, references } = parseParts(xml)
  const names = references.flatMap(({ sources, target }): MarkedName[] => {
    const entity = entities.get(target)
    if (!entity || !types.has(entity.type)) return []
    return sources.flatMap((id) => {
      const places = (mentions.get(id) ?? []).flatMap((one) => tokens.get(one) ?? [])
      const start = Math.min(...places.map((place) => place.start))
      const end = Math.max(...places.map((place) => place.end))
      return places.length === 0 || pronouns.test(text.slice(start, end)) ? [] : [{ start, end, ...entity }]
    })
  })
  return {
    name,
    text,
    published: dayIn(text.slice(0, 300)),
    names: names.toSorted((a, b) => a.start - b.start),
  }
}

/** The parts of a document, by their ids: tokens joined to a text, mentions of tokens, entities, who stands for whom. */
interface Parts {
  readonly text: string
  readonly tokens: ReadonlyMap<string, Range>
  readonly mentions: ReadonlyMap<string, readonly string[]>
  readonly entities: ReadonlyMap<string, { readonly type: string; readonly key: string }>
  readonly references: readonly { readonly sources: readonly string[]; readonly target: string }[]
}

function parseParts(xml: string): Parts {
  const tokens = new Map<string, Range>()
  const mentions = new Map<string, string[]>()
  const entities = new Map<string, { type: string; key: string }>()
  const references: { sources: string[]; target: string }[] = []
  let text = ''
  let sentence = ''
  let token: string | null = null
  let mention: string[] | null = null
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const { t_id = '', m_id = '', external_ref = '', ent_type = '' } = attributes
        const last = references.at(-1)
        if (tag === 'token') {
          if (attributes.sentence !== sentence && text !== '') text += '\n'
          sentence = attributes.sentence ?? ''
          token = t_id
        } else if (tag === 'ENTITY_MENTION') {
          mention = []
          mentions.set(m_id, mention)
        } else if (tag === 'token_anchor') mention?.push(t_id)
        else if (tag === 'ENTITY' && external_ref.includes('dbpedia.org'))
          entities.set(m_id, { type: ent_type, key: external_ref.trim().split('/').at(-1) ?? '' })
        else if (tag === 'REFERS_TO') references.push({ sources: [], target: '' })
        else if (tag === 'source') last?.sources.push(m_id)
        else if (tag === 'target' && last) last.target = m_id
      },
      ontext(words) {
        if (token === null) return
        if (!isGlued(text, words)) text += ' '
        tokens.set(token, { start: text.length, end: text.length + words.length })
        text += words
      },
      onclosetag(tag) {
        if (tag === 'token') token = null
        if (tag === 'ENTITY_MENTION') mention = null
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return { text, tokens, mentions, entities, references }
}

/** Whether no blank stands between a text and the token that goes on with it. */
function isGlued(text: string, words: string): boolean {
  return /^(?:['’]s?|[.,;:!?)”%]+|n't)$/.test(words) || text === '' || /[\n($“]$/.test(text)
}

const pronouns =
  /^(?:I|me|my|we|us|our|he|him|his|she|her|it|its|they|them|their|you|your|who|which|that|where)$/i
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const dated = new RegExp(String.raw`\b(${months}) (\d{1,2}), (\d{4})\b`)

/** The day below the headline. */
function dayIn(head: string): string | null {
  const [, month = '', day = '', year = ''] = dated.exec(head) ?? []
  if (year === '') return null
  return `${year}-${String(months.split('|').indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}
