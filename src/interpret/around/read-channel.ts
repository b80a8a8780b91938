import { type Statement, toSpan } from '../../core/index.ts'
import { type Parts, type Surroundings, toSurroundings } from './surroundings.ts'

type Span = Statement['source'][number]

const places =
  'Telegram|Twitter|X|Facebook|Instagram|TikTok|YouTube|VKontakte|VK|Truth Social|Weibo|WhatsApp|Signal|social media|the radio|radio|television|TV|(?:\\p{L}+ ){0,2}(?:state|public|national) (?:television|TV|radio|media|broadcaster|news agency)|his (?:Telegram|Twitter|Facebook) (?:channel|account|page)|(?:its|her|their|the) (?:official )?(?:Telegram|Twitter|Facebook) (?:channel|account|page)|(?:its|the|his|her) website'
const pieces =
  '(?:\\p{L}+ ){0,3}?(?:statement|interview|video address|video message|video|address|post|tweet|letter|speech|briefing|report|message|phone call|telephone call|call|press release|communiqu[eé]|press conference|news conference|broadcast|television address|televised address|evening address|recording|op-ed|article|blog|essay|memo|daily update|update|bulletin|podcast|court filing|filing)'
const pattern = new RegExp(
  String.raw`(?<![\p{L}])(?:[Oo]n|[Vv]ia|[Tt]hrough)\s+(?<place>${places})(?![\p{L}])|(?<![\p{L}])(?:[Ii]n|[Aa]t|[Dd]uring)\s+(?<piece>(?:a|an|his|her|its|their|the)\s+${pieces})(?![\p{L}])`,
  'gu',
)

/**
 * Through what a source speaks: "on Telegram", "in a video address"; the words without the preposition, in the
 * sentence of the cue, outside content and source. Empty where nothing is said of it.
 * @param text the article's
 */
export function readChannel(
  text: string,
  parts: Parts,
  { sentence }: Surroundings = toSurroundings(text, parts),
): Span[] {
  const { source, content } = parts
  const part = text.slice(sentence.start, sentence.end)
  for (const match of part.matchAll(pattern)) {
    const words = match.groups?.place ?? match.groups?.piece ?? ''
    const start = sentence.start + match.index + match[0].lastIndexOf(words)
    const end = start + words.length
    if (![...content, ...source].some((span) => span.start < end && start < span.end))
      return [toSpan(text, { start, end })]
  }
  return []
}
