import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { OnrecordError, type Range } from '../../core/index.ts'
import { listBelow } from '../sets/gold-files.ts'

/** A mention of an event: its words in its sentence, and which event people say it is. */
interface EventMention extends Range {
  /** The same in all documents of the event; null where it is mentioned once. */
  readonly event: string | null
}

/** A sentence of ECB+ that was checked by its makers, with the events that it mentions. */
export interface EventSentence {
  /** 1 to 45; a topic holds two stories of one kind, such as two earthquakes. */
  readonly topic: string
  readonly document: string
  readonly number: number
  readonly text: string
  /** The document's first sentence that is no address. */
  readonly headline: string
  readonly mentions: readonly EventMention[]
}

interface Token {
  readonly sentence: number
  readonly text: string
}

/**
 * The checked sentences of ECB+ (Cybulska and Vossen 2014), sorted by document.
 * @param folder of `TOPIC/TOPIC_NAME.xml`; @param checked the CSV of topic, file, sentence beside the corpus
 * @throws OnrecordError inputMissing, inputEmpty
 */
export async function readEcbplus(folder: string, checked: string): Promise<EventSentence[]> {
  const wanted = new Map<string, Set<number>>()
  for (const line of (await readFile(checked, 'utf8')).split(/\r?\n/).slice(1)) {
    const [topic, file, sentence] = line.split(',')
    if (sentence === undefined) continue
    const name = `${topic}_${file}.xml`
    wanted.set(name, (wanted.get(name) ?? new Set()).add(Number(sentence)))
  }
  const names = (await listBelow(folder)).filter((name) => name.endsWith('.xml'))
  if (names.length === 0)
    throw new OnrecordError('inputEmpty', `"${folder}" holds no documents of ECB+ (.xml).`)
  const read = await Promise.all(
    names.map(async (name) => {
      const file = name.split(/[/\\]/).at(-1) ?? name
      return parseEcbplus(file, await readFile(join(folder, name), 'utf8')).filter(({ number }) =>
        wanted.get(file)?.has(number),
      )
    }),
  )
  return read.flat()
}

/** All sentences of a document. */
export function parseEcbplus(file: string, xml: string): EventSentence[] {
  const tokens = new Map<string, Token>()
  const mentions: { id: string; kind: string; tokens: string[] }[] = []
  const eventOf = new Map<string, string>()
  let open: { id: string; text: string; sentence: number } | null = null
  let coreference: { event: string; sources: string[] } | null = null
  const parser = new Parser(
    {
      onopentag(tag, given) {
        if (tag === 'token') open = { id: given.t_id ?? '', text: '', sentence: Number(given.sentence) }
        else if (tag === 'token_anchor') mentions.at(-1)?.tokens.push(given.t_id ?? '')
        else if (tag === 'CROSS_DOC_COREF') coreference = { event: given.note ?? '', sources: [] }
        else if (tag === 'INTRA_DOC_COREF') coreference = { event: `${file} ${given.r_id}`, sources: [] }
        else if (tag === 'source' && coreference) eventOf.set(given.m_id ?? '', coreference.event)
        else if (given.m_id !== undefined && tag !== 'target')
          mentions.push({ id: given.m_id, kind: tag, tokens: [] })
      },
      ontext(text) {
        if (open) open.text += text
      },
      onclosetag(tag) {
        if (tag === 'token' && open) {
          tokens.set(open.id, { sentence: open.sentence, text: open.text })
          open = null
        }
        if (tag.endsWith('_COREF')) coreference = null
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return toSentences(file, tokens, (places, text, number) =>
    mentions.flatMap(({ id, kind, tokens: words }) => {
      const ranges = words.flatMap((one) => places.get(one) ?? [])
      const [first, last] = [ranges[0], ranges.at(-1)]
      if (!first || !last || !/^(?:NEG_)?ACTION/.test(kind) || number < 0 || text === '') return []
      return [{ start: first.start, end: last.end, event: eventOf.get(id) ?? null }]
    }),
  )
}

type FindMentions = (places: ReadonlyMap<string, Range>, text: string, number: number) => EventMention[]

/** Tokens put together again: a blank ahead of each but closing signs. */
function toSentences(file: string, tokens: ReadonlyMap<string, Token>, find: FindMentions): EventSentence[] {
  const numbers = [...new Set([...tokens.values()].map(({ sentence }) => sentence))]
  const sentences = numbers.map((number) => {
    let text = ''
    const places = new Map<string, Range>()
    for (const [id, token] of tokens) {
      if (token.sentence !== number) continue
      if (text !== '' && !/^(?:[.,;:!?)\]%]|'s|n't|''|’s)/.test(token.text)) text += ' '
      places.set(id, { start: text.length, end: text.length + token.text.length })
      text += token.text
    }
    return { number, text, mentions: find(places, text, number) }
  })
  const headline = sentences.find(({ text }) => !/^https?\b/i.test(text))?.text ?? ''
  const topic = file.split('_')[0] ?? ''
  return sentences.map((sentence) => ({ topic, document: file, headline, ...sentence }))
}
