/** What a column of typed claims can hold. */
export const fields = ['date', 'who', 'words', 'url', 'outlet', 'cue', 'headline', 'language', 'id'] as const
export type Field = (typeof fields)[number]

/** Whether a word is the name of a field. */
export function isField(name: string): name is Field {
  return fields.some((field) => field === name)
}

/**
 * What people call these columns, as `plainName` writes them. The first list goes before the second: where a table has
 * "Speaker" and "Source", the source is whoever published.
 */
export const spellings: Readonly<Record<Field, readonly (readonly string[])[]>> = {
  who: [
    list(
      'who, speaker, speaker name, said by, claimed by, claimant, actor, attributed to, person, spokesperson, who said it, who said',
      'wer, sprecher, sprecherin, qui, orateur, quien, portavoz',
    ),
    list('source, source name, name, quelle, fuente'),
  ],
  words: [
    list(
      'words, quote, quotation, quoted words, exact words, statement, claim, said, what, what was said, what they said',
      'zitat, aussage, citation, declaration, cita, declaracion',
    ),
    list('text, content, contents'),
  ],
  date: [
    list(
      'date, day, when, date said, said on, date of statement, statement date, date of claim, claim date, quote date',
      'datum, fecha',
    ),
    list('published, published at, published on, date published, publication date, publish date'),
  ],
  url: [
    list(
      'url, link, address, web address, source url, source link, article url, article link, permalink, uri, href, lien, enlace',
    ),
  ],
  outlet: [list('outlet, publisher, publication, medium, media, newspaper, news outlet, reported by')],
  cue: [list('cue, verb, reporting verb, cue words')],
  headline: [list('headline, title, article title')],
  language: [list('language, lang')],
  id: [list('id, key, uid, uuid, identifier, claim id, statement id, row id')],
}

function list(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(', '))
}

/**
 * A column's name without case, accents and marks.
 * @example plainName(' Said_By: ') // 'said by'; plainName('publishedAt') // 'published at'
 */
export function plainName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
