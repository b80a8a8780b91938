import { overlaps, type Range, type Statement, toSpan, trimRange } from '../../core/index.ts'
import { toPlain } from '../plain-pattern.ts'
import { type Parts, type Surroundings, toSurroundings } from './surroundings.ts'

type Span = Statement['source'][number]

/** Verbs whose first object is whom one speaks to. */
const tells =
  /\b(?:tell|tells|told|telling|warn(?:s|ed|ing)?|inform(?:s|ed|ing)?|remind(?:s|ed|ing)?|assur(?:e|es|ed|ing)|reassur(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:up)?on|ask(?:s|ed|ing)?|order(?:s|ed|ing)?|persuad(?:e|es|ed|ing)|pressur(?:e|es|ed|ing)|press(?:es|ed|ing)?|advis(?:e|es|ed|ing)|notif(?:y|ies|ied|ying)|brief(?:s|ed|ing)?|beg(?:s|ged|ging)?|implor(?:e|es|ed|ing)|instruct(?:s|ed|ing)?|appeal(?:s|ed|ing)? to|speak(?:s|ing)? to|spoke to|said to|say(?:s|ing)? to|writ(?:es|ing|ten)? to|wrote to|wrote|admit(?:s|ted)? to|confirm(?:s|ed)? to|explain(?:s|ed)? to|command(?:s|ed|ing)?|forbid(?:s|ding)?|forbade|invit(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|accept)\b\s*$/i
const passive =
  /\b(?:is|are|was|were|been|being|be)\s+(?:(?:\p{L}+ly|then|also|later|again|once)\s+)?(?:told|warned|asked|urged|ordered|persuaded|informed|advised|invited|forbidden|reminded|assured)\s*$/iu
/** Where whom one speaks to ends. */
const ends =
  /[,:;.!?“”\n—–]|["'‘]\s|\s(?:on|at|in|during|after|before|by|from|via|through|while|when|then|over|with|late|early|earlier|later|yesterday|today|tonight|last (?=week|month|year|night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|this (?=week|month|year|morning)|that|if|whether|how|what|why|where|who|which|not to|to (?=\p{Ll})|and (?=(?:said|added|that)\b)|about|of the need|for(?= \p{Ll}))\b/iu
const things =
  /^(?:it|that|this|the (?:claim|report|news|attack|move|decision)s?|a (?:statement|post|tweet|message|letter|briefing))\b/i
const days =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:yesterday|today|tonight|late|early|again|earlier|later|on|in|at|during|as|how|what|when|after|but|and|because|then|so)\b/i

/** A way of speaking whose "to" or "with" names the other: "in an interview with", "responding to a request from". */
const ways = new RegExp(
  toPlain(
    String.raw`(?<![\p{L}])(?:in|during|at|via)\s+(?:an?|his|her|its|their|the)\s+(?:[\p{L}-]+\s+){0,2}(?:interview|letter|message|call|conversation|statement|note|e-?mail|address|speech|remarks|briefing)\s+(?:with|to|for)\s+|(?<![\p{L}])in\s+(?:comments|remarks|written comments|answers)\s+to\s+|(?<![\p{L}])(?:spoke|speaking|talking|talked)\s+(?:[\p{L}]+ly\s+)?(?:to|with)\s+|(?<![\p{L}])(?:responding|replying|in (?:response|reply|answer))\s+to\s+(?:an?|the)\s+(?:[\p{L}-]+\s+)?(?:request|question|query|inquiry)\s+(?:from|by)\s+|(?<![\p{L}])addressing\s+`,
  ),
  'gi',
)
/** Whom the subject of a passive is, before its cue: "Orlo was urged". */
const passiveSubject =
  /(?<![\p{L}])((?:\p{Lu}[\p{L}’'-]*\s+){0,3}\p{Lu}[\p{L}’'-]+|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)\s+$/u

/**
 * Whom a source speaks to, from the words that follow the cue: "told AFP that", "said to reporters". Empty where
 * nobody is named there.
 * @param text the article's
 */
export function readAddressee(
  text: string,
  parts: Parts,
  surroundings: Surroundings = toSurroundings(text, parts),
): Span[] {
  if (passive.test(parts.cue.map((span) => span.text).join(' '))) return readPassive(text, parts)
  const found = readObject(text, parts)
  return found.length > 0 ? found : readWay(text, surroundings, parts)
}

/** "In an interview with AFP", wherever it stands in the sentence outside the content. */
function readWay(text: string, { gaps }: Surroundings, { cue }: Parts): Span[] {
  for (const gap of gaps)
    for (const match of text.slice(gap.start, gap.end).matchAll(ways)) {
      const start = gap.start + match.index + match[0].length
      const rest = text.slice(start, Math.min(gap.end, start + 90))
      const end = start + (ends.exec(rest)?.index ?? rest.length)
      const range = trimRange(text, { start, end })
      if (!range || days.test(rest) || cue.some((one) => overlaps(one, range))) continue
      return [toSpan(text, range)]
    }
  return []
}

function readPassive(text: string, { cue, source, content }: Parts): Span[] {
  const at = cue[0]?.start ?? 0
  const words = passiveSubject.exec(text.slice(Math.max(0, at - 60), at))
  if (!words?.[1]) return []
  const start = Math.max(0, at - 60) + words.index
  const range = { start, end: start + words[1].length }
  return [...source, ...content].some((one) => overlaps(one, range)) ? [] : [toSpan(text, range)]
}

/** The object of a verb of telling, and "said to". */
function readObject(text: string, { cue, source, content }: Parts): Span[] {
  const last = cue.at(-1)
  if (!last) return []
  const words = cue.map((span) => span.text).join(' ')
  const next = [...source, ...content].map(({ start }) => start).filter((start) => start >= last.end)
  const room = text.slice(last.end, Math.min(last.end + 120, ...next))
  const toFirst = /^\s+to\s+(?=\p{Lu}|the\b|a\b|reporters|journalists|parliament|lawmakers)/u.exec(room)
  if (!tells.test(words) && !toFirst) return []
  const from = last.end + (toFirst?.[0].length ?? 0)
  const rest = text.slice(from, last.end + room.length)
  if (days.test(rest.trimStart())) return []
  const quoted = /^\s*["“'‘]([^"”’\n]{2,40}?)[.,]?["”'’]/u.exec(rest)
  if (
    quoted?.[1] &&
    content.every(({ start }) => start !== from + (quoted.index + quoted[0].search(/["“'‘]/)))
  ) {
    const start = from + quoted[0].indexOf(quoted[1])
    return [toSpan(text, { start, end: start + quoted[1].length })]
  }
  const end = ends.exec(rest)?.index ?? rest.length
  const range: Range | null = trimRange(text, { start: from, end: from + end })
  if (!range || range.end - range.start > 90 || things.test(text.slice(range.start, range.end))) return []
  return [toSpan(text, range)]
}
