import type { Span } from '../core/index.ts'
import type { DrawnPlace } from './draw-places.ts'
import { notWorkedOut, type StatementItem } from './item.ts'

/** An entry of a list; words of more than one piece are a list themselves. */
export type Part = string | number | null | readonly string[]

/** What a field holds of a statement. A list has an entry for each piece, actor, quantity, time or place. */
export type Value = string | number | boolean | null | readonly Part[]

/** A column of csv and a property of geojson. */
export interface Field {
  readonly name: string
  /** What it holds, for a table of the paper. */
  readonly about: string
  value(item: StatementItem): Value
}

/** A column of csv with an entry a place, and a property of a feature, which is one place. */
export interface PlaceField {
  readonly name: string
  readonly about: string
  value(place: DrawnPlace): Part
}

/** Which article, who, in which words, and what the source does. */
export const statementFields: readonly Field[] = toFields([
  ['id', 'of the statement', ({ statement }) => statement.id],
  ['article', 'id of the article', ({ article }) => article.id],
  ['version', 'id of the article version', ({ article }) => article.version],
  ['outlet', 'who publishes', ({ article }) => article.outlet],
  ['headline', 'as published', ({ article }) => article.headline],
  ['published', 'ISO 8601, as precise as the source', ({ article }) => article.publishedAt],
  ['url', 'canonical address', ({ article }) => article.url],
  ['source', 'the words that name who said it; an entry a piece', ({ statement }) => words(statement.source)],
  [
    'sourceAt',
    'where they stand: `[start,end)` in UTF-16 units',
    ({ statement }) => places(statement.source),
  ],
  ['antecedent', 'the words for which "he" stands', ({ statement }) => words(statement.antecedent)],
  ['cue', 'the words that attribute', ({ statement }) => words(statement.cue)],
  ['cueAt', 'where they stand', ({ statement }) => places(statement.cue)],
  ['content', 'what was said; an entry a piece', ({ statement }) => words(statement.content)],
  ['contentAt', 'where it stands', ({ statement }) => places(statement.content)],
  ['quotation', 'direct, indirect, mixed, none', ({ statement }) => statement.quotation],
  ['parent', 'id of the statement in whose content it stands', ({ statement }) => statement.parent],
  ['act', 'what the source does', ({ statement }) => statement.act],
  ['factuality', 'how sure the source is, after FactBank', ({ statement }) => statement.factuality],
  ['hedge', 'the words that decided it', ({ statement }) => words(statement.hedges)],
  ['sourceKind', 'what kind of voice it is', ({ statement }) => statement.sourceKind],
  ['inCaptivity', 'whether a prisoner or detainee speaks', ({ statement }) => statement.inCaptivity],
  ...ofActors('actor', 'name of a person or body; an entry each', ({ name }) => name),
  ...ofActors('party', 'for whom it speaks', ({ party }) => party),
  ...ofActors('affiliation', 'to whom it belongs without speaking for it', ({ affiliation }) => affiliation),
  ...ofActors('post', 'the role held that day', ({ post }) => post),
  ['addressee', 'to whom', ({ statement }) => words(statement.addressee)],
  ['channel', 'through what', ({ statement }) => words(statement.channel)],
  ['evidence', 'on what it says it rests', ({ statement }) => statement.evidence?.value ?? null],
  ['evidenceWords', 'the words that say so', ({ statement }) => words(statement.evidence?.spans ?? null)],
  ...ofQuantities('quantity', 'words of a number; an entry each', ({ spans }) => words(spans)),
  ...ofQuantities('low', 'inclusive; empty is open', ({ low }) => low),
  ...ofQuantities('high', 'inclusive; empty is open', ({ high }) => high),
  ...ofQuantities('comparator', 'how it was put', ({ comparator }) => comparator),
  ...ofQuantities('unit', 'empty for a count', ({ unit }) => unit),
  ...ofQuantities('of', 'what is counted', ({ of }) => of),
  ...ofQuantities('scope', 'of what part, area or period', ({ scope }) => scope),
  ...ofQuantities('asOf', 'EDTF', ({ asOf }) => asOf),
  ['said', 'when it was said, EDTF', ({ statement }) => statement.when?.said?.edtf ?? null],
  [
    'saidPrecision',
    '1 a day to 5 a year or more',
    ({ statement }) => statement.when?.said?.precision ?? null,
  ],
  ['saidWords', 'the words that say so', ({ statement }) => words(statement.when?.said?.spans ?? null)],
  ...ofTimes('about', 'a time it is about, EDTF; an entry each', ({ edtf }) => edtf),
  ...ofTimes('aboutPrecision', '1 a day to 5 a year or more', ({ precision }) => precision),
  ...ofTimes('aboutWords', 'the words that say so', ({ spans }) => words(spans)),
])

/** A place of the content, as it may be drawn. */
export const placeFields: readonly PlaceField[] = [
  { name: 'place', about: 'words of a place; an entry each', value: ({ words }) => words },
  { name: 'placeName', about: 'as the gazetteer has it; empty while unresolved', value: ({ name }) => name },
  { name: 'placeCountry', about: 'ISO 3166 code', value: ({ country }) => country },
  { name: 'placeId', about: 'the gazetteer’s; empty for what is young', value: ({ id }) => id },
  { name: 'within', about: 'the region that the article says contains it', value: ({ within }) => within },
  { name: 'wherePrecision', about: 'UCDP `where_prec`, 1 to 7', value: ({ precision }) => precision },
  { name: 'longitude', about: 'degrees, WGS 84, rounded', value: ({ longitude }) => longitude },
  { name: 'latitude', about: 'degrees, WGS 84, rounded', value: ({ latitude }) => latitude },
  { name: 'roundedTo', about: 'degrees to which the point was rounded', value: ({ roundedTo }) => roundedTo },
  { name: 'drawnAt', about: '`place` or `region`', value: ({ drawnAt }) => drawnAt },
]

/** Who found it, how likely it is right, and what it was typed into. */
export const originFields: readonly Field[] = toFields([
  ['confidence', '0 to 1; empty where a person typed it in', ({ statement }) => statement.confidence],
  ['extractor', 'what found it', ({ statement }) => statement.extractor],
  ['by', '`machine`, `import` or the name of a person', ({ statement }) => statement.by],
  ['notWorkedOut', 'fields that nothing has worked out', ({ statement }) => notWorkedOut(statement)],
  ['sample', 'whether it is sample text', ({ article }) => article.sample],
  ['rowFile', 'the table that it was typed into', ({ article }) => article.row?.file ?? null],
  ['rowNumber', 'its row, from 1, the header counted', ({ article }) => article.row?.number ?? null],
  ['rowKey', 'what the table names the row by', ({ article }) => article.row?.key ?? null],
])

/** A field in short: its name, what it holds, and how it is read. */
type Row = readonly [name: string, about: string, value: Field['value']]

function toFields(rows: readonly Row[]): Field[] {
  return rows.map(([name, about, value]) => ({ name, about, value }))
}

type Of<T> = T extends readonly (infer Entry)[] ? Entry : never
type Statement = StatementItem['statement']

function ofActors(name: string, about: string, read: (actor: Of<Statement['actors']>) => Part): Row[] {
  return [[name, about, ({ statement }) => statement.actors?.map(read) ?? null]]
}

function ofQuantities(
  name: string,
  about: string,
  read: (quantity: Of<Statement['quantities']>) => Part,
): Row[] {
  return [[name, about, ({ statement }) => statement.quantities?.map(read) ?? null]]
}

function ofTimes(
  name: string,
  about: string,
  read: (time: Of<NonNullable<Statement['when']>['about']>) => Part,
): Row[] {
  return [[name, about, ({ statement }) => statement.when?.about.map(read) ?? null]]
}

function words(spans: readonly Span[]): string[]
function words(spans: readonly Span[] | null): string[] | null
function words(spans: readonly Span[] | null): string[] | null {
  return spans?.map(({ text }) => text) ?? null
}

function places(spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => `[${start},${end})`)
}
