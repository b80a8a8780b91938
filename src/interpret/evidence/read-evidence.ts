import { type Range, type Statement, toSpan } from '../../core/index.ts'
import { toLemmas } from '../act/cue-words.ts'
import { type Parts, type Surroundings, toSurroundings } from '../around/surroundings.ts'
import { toPlain } from '../plain-pattern.ts'

type Evidence = NonNullable<Statement['evidence']>
type Basis = Evidence['value']

/** Words that bring in what a statement rests on. */
const rests =
  'citing|quoting|based on|on the basis of|according to|judging by|judging from|from|after (?:reviewing|seeing|viewing|studying|analysing|analyzing)|pointing to|pointed to|as shown (?:by|in)|seen in|shown in|in|on|using|referring to|cited|cites|relying on|obtained|reviewed|seen by|confirmed by|with'
const few = String.raw`(?:[\p{L}\p{N}’'-]+\s+){0,4}?`
const things: readonly (readonly [basis: Basis, nouns: string])[] = [
  [
    'imagery',
    'satellite (?:images|imagery|photos|photographs|pictures|data)|aerial (?:images|photos|photographs|imagery)|drone (?:images|photos)|photographs|photos|pictures|images|geolocated (?:images|photos)',
  ],
  [
    'recording',
    'videos?|footage|film|recordings?|audio|video clips?|clips?|intercepts?|(?:phone|radio) intercepts?|intercepted (?:calls?|phone calls?|communications|conversations?|messages)|CCTV|livestream|voice messages?|dashcam',
  ],
  [
    'document',
    'documents?|court (?:papers|filings?|records|documents)|filings?|leaked \\p{L}+|memos?|e-?mails|records|files|contracts?|a copy of|papers|decree|lists?|orders seen|transcripts?|reports?',
  ],
  [
    'analysis',
    'analys[ie]s|assessments?|investigations?|calculations?|stud(?:y|ies)|surveys?|polls?|modelling|modeling|estimates?|forensic \\p{L}+|experts',
  ],
]
/** A thing as what a cue rests on. */
const restsOn = things.map(([basis, nouns]) => ({
  basis,
  pattern: new RegExp(
    toPlain(String.raw`(?<![\p{L}])(?:${rests})\s+(?<words>${few}(?:${nouns}))(?![\p{L}-])`),
    'i',
  ),
}))
/** A thing as the source itself: "satellite images show". */
const speaks = things.map(([basis, nouns]) => ({
  basis,
  pattern: new RegExp(toPlain(String.raw`(?<![\p{L}])(?:${nouns})(?![\p{L}-])`), 'i'),
}))
/** What every basis has one of: most statements have none, and are not searched further. */
const some =
  /imag|photo|pictur|satellite|video|footage|film|record|audio|clip|intercept|CCTV|stream|voice|dashcam|document|court|filing|leak|memo|mail|file|contract|copy|paper|decree|list|orders|transcript|report|analys|assess|investig|calculat|stud|survey|poll|model|estimate|forensic|expert|saw|see|hear|witness|watch|told|inform|mouth|rumo|citing|quoting|statement|communiqu|press|bulletin|update|announce|briefing|count|observ|visit/i
const reporter =
  /(?<![\p{L}])(?:(?:this|our|its|the|a|an)\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,3}(?:reporters?|journalists?|correspondents?|photographers?|crews?|teams?)\s+(?:(?:at|on|in|near)\s+(?:the\s+)?[\p{L}]+\s+)?(?:saw|heard|witnessed|watched|counted|observed|visited)/u
const witness = new RegExp(
  toPlain(
    String.raw`(?<![\p{L}])(?:eye-?)?witness(?:es)?(?![\p{L}])|(?<![\p{L}])(?:who|they|he|she|I|we)\s+(?:saw|witnessed|watched)(?![\p{L}])`,
  ),
  'i',
)
const saw = new RegExp(
  toPlain(
    String.raw`^[“"‘'\s]*(?:that\s+)?(?:I|we|they|he|she)\s+(?:had\s+|have\s+|also\s+|personally\s+|just\s+)?(?:saw|seen|heard|witnessed|watched)(?![\p{L}])`,
  ),
  'i',
)
const told = new RegExp(
  toPlain(
    String.raw`(?<![\p{L}])(?:(?:was|were|been|being)\s+told|(?:had|have|has)\s+heard|heard\s+from|were\s+informed|was\s+informed|by\s+word\s+of\s+mouth|rumou?rs?)(?![\p{L}])`,
  ),
  'i',
)
const cites = new RegExp(
  toPlain(String.raw`(?<![\p{L}])(?:citing|quoting)\s+(?<words>[^,.;:“”"\n]{2,80})`),
  'i',
)
const statement = new RegExp(
  toPlain(
    String.raw`(?<![\p{L}])(?:in|issued|released|published|per|via)\s+(?<words>(?:an?|its|his|her|their|the)\s+(?:[\p{L}-]+\s+){0,3}?(?:statements?|communiqu[eé]|press release|bulletin|daily update|evening update|update|announcement|decree|briefing))(?![\p{L}])`,
  ),
  'i',
)

/** UTF-16 units of a source in which it is looked for what it is. */
const named = 400

/**
 * On what a statement says that it rests, from the words around its content, its source, and how the content begins:
 * the nearest to the event that is named. `notStated` without spans where nothing says it.
 * @param text the article's
 * @example readEvidence(text, statement).value // 'imagery' of "said, citing satellite images"
 */
export function readEvidence(
  text: string,
  parts: Parts,
  { gaps }: Surroundings = toSurroundings(text, parts),
): Evidence {
  const { content, cue } = parts
  const source = parts.source.map(({ start, end }) => ({
    start,
    end: Math.min(end, start + named),
    text: text.slice(start, Math.min(end, start + named)),
  }))
  const openings = content.slice(0, 1).map(({ start, end }) => ({ start, end: Math.min(end, start + 90) }))
  if (![...gaps, ...source, ...openings].some(({ start, end }) => some.test(text.slice(start, end))))
    return { value: 'notStated', spans: [] }
  const first = (pattern: RegExp, ranges: readonly Range[]) => find(text, pattern, ranges)
  const result = (value: Basis, span: Range | null): Evidence | null =>
    span && { value, spans: [toSpan(text, span)] }
  const words = toLemmas(cue.map((span) => span.text).join(' '))
  // "Can see" and "would be seen" are no sight of an event.
  const sees =
    words.some((word) => /^(?:see|hear|witness|watch)$/.test(word)) &&
    !words.some((word) => /^(?:be|can|could|would)$/.test(word))
  const isCited = words.some((word) => /^(?:cite|citing|quote|quoting)$/.test(word))
  return (
    result('reporterObserved', first(reporter, [...gaps, ...openings])) ??
    result('eyewitness', first(witness, gaps) ?? first(saw, openings)) ??
    (sees ? result('eyewitness', cue[0] ?? null) : null) ??
    restsOn
      .map(({ basis, pattern }) => result(basis, first(pattern, gaps)))
      .find((found) => found !== null) ??
    speaks
      .map(({ basis, pattern }) => result(basis, first(pattern, source.filter(isThing))))
      .find((found) => found !== null) ??
    result('secondhand', first(told, [...gaps, ...openings]) ?? (isCited ? null : first(cites, gaps))) ??
    result('officialStatement', first(statement, gaps)) ?? { value: 'notStated', spans: [] }
  )
}

/** A source that is a thing and not somebody: it does not say whose images they are before it names them. */
function isThing({ text }: Statement['source'][number]): boolean {
  return !/\b(?:who|minister|spokes\p{L}+|editor|chief|head|director|analyst|experts?|author|official)\b/iu.test(
    text,
  )
}

/** Where a pattern's words, else the whole of it, stand first in some ranges. */
function find(text: string, pattern: RegExp, ranges: readonly Range[]): Range | null {
  for (const { start, end } of ranges) {
    const match = pattern.exec(text.slice(start, end))
    if (!match) continue
    const words = match.groups?.words ?? match[0]
    const at = start + match.index + match[0].lastIndexOf(words)
    // A thing in capitals is part of a name: "the Centre for Policy Analysis".
    if (pattern !== reporter && match.index > 0 && /\s\p{Lu}[\p{L}-]*$/u.test(` ${words}`)) continue
    const lead = /^[\s“"‘']*/.exec(words)?.[0].length ?? 0
    return { start: at + lead, end: at + words.trimEnd().length }
  }
  return null
}
