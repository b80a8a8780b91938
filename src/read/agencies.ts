/** An agency with the ways it is credited; letters count, since "ap" and "efe" are words elsewhere. */
const agencies: readonly (readonly [name: string, ...spellings: string[]])[] = [
  ['AAP', 'Australian Associated Press'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse'],
  ['AP', 'The Associated Press', 'Associated Press'],
  ['APA', 'Austria Presse Agentur'],
  ['ANI'],
  ['ANSA'],
  ['Anadolu', 'Anadolu Agency', 'Anadolu Ajansı'],
  ['BelTA', 'BELTA'],
  ['Belga'],
  ['Bernama', 'BERNAMA'],
  ['Bloomberg', 'Bloomberg News'],
  ['Canadian Press', 'The Canadian Press', 'La Presse Canadienne'],
  ['CTK', 'ČTK'],
  ['dpa', 'DPA', 'Deutsche Presse-Agentur'],
  ['EFE', 'Agencia EFE'],
  ['IANS'],
  ['Interfax', 'INTERFAX'],
  ['Interfax-Ukraine'],
  ['IRNA'],
  ['Jiji', 'JIJI', 'Jiji Press', 'JIJI PRESS'],
  ['KCNA', 'Korean Central News Agency'],
  ['Kyodo', 'KYODO', 'Kyodo News', 'KYODO NEWS'],
  ['Lusa', 'LUSA'],
  ['MTI'],
  ['NTB'],
  ['PA', 'PA Media', 'Press Association'],
  ['PAP'],
  ['PTI', 'Press Trust of India'],
  ['Reuters', 'REUTERS', 'Thomson Reuters', 'Reuters News'],
  ['RIA Novosti', 'RIA'],
  ['Ritzau'],
  ['SANA'],
  ['TASS', 'Tass', 'ITAR-TASS'],
  ['UNIAN'],
  ['UPI', 'United Press International'],
  ['Ukrinform', 'UKRINFORM'],
  ['Xinhua', 'XINHUA', 'Xinhua News Agency'],
  ['Yonhap', 'YONHAP', 'Yonhap News Agency'],
]

/** Where credits stand: a report's first blocks and its last. Blocks. */
const looksAt = { first: 5, last: 10 }

const nameOf = new Map(
  agencies.flatMap(([name, ...others]) => [name, ...others].map((spelling) => [spelling, name])),
)
// The longest spelling first, so that "Interfax-Ukraine" is not read as "Interfax".
const spelling = [...nameOf.keys()].sort((a, b) => b.length - a.length).join('|')
const one = `(?<![\\p{L}\\d])(?:${spelling})(?![\\p{L}\\d])`
const list = `${one}(?:\\s*(?:[/,;&+–-]|,?\\s+and\\s)\\s*${one}){0,5}`

const anyName = new RegExp(one, 'gu')
/** "(Reuters) - ", or the brackets of a dateline. */
const opening = new RegExp(`^(?:[^().!?]{0,60})\\((${list})[^()]{0,20}\\)\\s*(?:[-–—:]|$)`, 'u')
/** A credit that is a block of its own or follows its last sentence: " AFP", "(AFP)", "- Reuters", "with AP". */
const closing = new RegExp(
  `(?:^|[.!?…。][”"’'»)\\]]{0,2}\\s+|\\s[—–-]{1,2}\\s*)[—–-]{0,2}\\s*[([]?\\s*` +
    `(?:(?:[Ww]ith|WITH|[Bb]y|[Vv]ia|[Ff]rom|[Ss]ource:?|[Aa]gencies:?)\\s+)?` +
    `(?:(?:additional |further )?(?:inputs?|reports?|reporting|files?|information|material|agency inputs)\\s+(?:from|by)\\s+)?` +
    `(${list})(?:\\s+(?:inputs?|reports?))?\\s*[)\\]]?\\.?$`,
  'u',
)
/** "Additional reporting by Reuters", "With files from The Canadian Press". */
const helpers =
  /(?:(?:additional|further|extra) (?:reporting|information|material)|with (?:files|reports?|reporting|inputs?|material|information)) (?:by|from) ([^.]{1,160})/giu
/** "The Associated Press contributed to this report". */
const contributed = /([^.!?]{1,160}) (?:also )?contributed (?:to )?(?:this|the) (?:report|story|article)/giu

/**
 * The agencies credited for the text, by their usual short name, sorted. A credit is a form, not a mention:
 * "told AFP" credits nobody, and a photograph's credit is not the text's.
 * @param blocks the texts of the headline, paragraphs and such in order; no furniture, no captions
 * @example creditedAgencies(['It was shelled. AFP'], null) // ['AFP']
 */
export function creditedAgencies(blocks: readonly string[], byline: string | null): string[] {
  const found = new Set(byline === null ? [] : namesIn(byline))
  const add = (words: string | undefined) => {
    for (const name of namesIn(words ?? '')) found.add(name)
  }
  for (const block of [
    ...blocks.slice(0, looksAt.first),
    ...blocks.slice(looksAt.first).slice(-looksAt.last),
  ]) {
    add(opening.exec(block.slice(0, 160))?.[1])
    // A credit stands at the end, and no more than this of it needs to be looked at.
    const end = block.slice(-400)
    add(closing.exec(end)?.[1])
    for (const pattern of [helpers, contributed]) for (const match of end.matchAll(pattern)) add(match[1])
  }
  return [...found].sort()
}

/** Whether the words name an agency, as the brackets of a dateline do. */
export function namesAgency(words: string): boolean {
  return namesIn(words).length > 0
}

function namesIn(words: string): string[] {
  return [...words.matchAll(anyName)].flatMap(([found]) => nameOf.get(found) ?? [])
}
