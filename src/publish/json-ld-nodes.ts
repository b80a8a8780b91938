import type { Quantity, Span, Statement, Time } from '../core/index.ts'
import { type DrawnPlace, drawPlaces } from './draw-places.ts'
import { notWorkedOut, type StatementItem } from './item.ts'
import { iriOf } from './json-ld-context.ts'
import { toSpeakers } from './json-ld-speakers.ts'
import type { ToTarget } from './json-ld-targets.ts'

/** An article version: where claims appear. */
export function toArticleNode({ article }: StatementItem) {
  const isReport = article.row === undefined && article.snapshot.mediaType !== 'application/pdf'
  return {
    '@id': iriOf(article.version),
    '@type': [isReport ? 'NewsArticle' : 'CreativeWork', 'prov:Entity'],
    specializationOf: iriOf(article.id),
    url: article.url ?? undefined,
    headline: article.headline ?? undefined,
    publisher: article.outlet === null ? undefined : { '@type': 'Organization', name: article.outlet },
    datePublished: article.publishedAt ?? undefined,
    dateModified: article.modifiedAt ?? undefined,
    inLanguage: article.language ?? undefined,
    textSha256: article.sha256,
    sample: article.sample,
    row: article.row && {
      rowFile: article.row.file,
      rowNumber: article.row.number,
      rowKey: article.row.key ?? undefined,
    },
  }
}

/** A statement as schema.org's Claim, with all that is known of what it says and who found it. */
export function toClaimNode(item: StatementItem, toTarget: ToTarget, now: string) {
  const { statement } = item
  const { quantities, when, parent } = statement
  return {
    '@id': iriOf(statement.id),
    '@type': ['Claim', 'prov:Entity'],
    text: statement.content.length === 0 ? undefined : joined(statement.content),
    appearance: iriOf(item.article.version),
    nestedIn: parent === null ? undefined : iriOf(parent),
    ...toSpeakers(item, toTarget),
    act: statement.act ?? undefined,
    factuality: statement.factuality ?? undefined,
    quotation: statement.quotation,
    sourceKind: statement.sourceKind ?? undefined,
    inCaptivity: statement.inCaptivity ?? undefined,
    evidenceBasis: statement.evidence?.value,
    quantity: quantities?.map((quantity) => toQuantityNode(quantity, toTarget)),
    saidAt: when?.said ? toTimeNode(when.said, toTarget) : undefined,
    timeAbout: when?.about.map((time) => toTimeNode(time, toTarget)),
    contentLocation: toPlaceNodes(item, toTarget, now),
    notWorkedOut: notWorkedOut(statement),
    ...toProvenance(item),
  }
}

/** One annotation for each part of a statement that has words: they are linked to the claim. */
export function toAnnotationNodes({ statement }: StatementItem, toTarget: ToTarget): object[] {
  const parts: readonly (readonly [string, readonly Span[] | null])[] = [
    ['source', statement.source],
    ['antecedent', statement.antecedent],
    ['cue', statement.cue],
    ['content', statement.content],
    ['hedge', statement.hedges],
    ['addressee', statement.addressee],
    ['channel', statement.channel],
    ['evidence', statement.evidence?.spans ?? null],
  ]
  return parts.flatMap(([part, spans]) =>
    spans === null || spans.length === 0
      ? []
      : {
          '@id': iriOf(statement.id, part),
          '@type': 'Annotation',
          motivation: 'linking',
          part,
          body: iriOf(statement.id),
          target: spans.map(toTarget),
        },
  )
}

/** Where it was taken from, and by what or whom. No time: the ledger keeps none in what it hashes. */
function toProvenance({ article, statement }: StatementItem) {
  const { by, extractor } = statement
  const isPerson = by !== 'machine' && by !== 'import'
  return {
    confidence: statement.confidence ?? undefined,
    by,
    extractor,
    wasDerivedFrom: iriOf(article.version),
    wasGeneratedBy: {
      '@type': 'prov:Activity',
      wasAssociatedWith: isPerson
        ? { '@type': 'prov:Person', name: by }
        : { '@type': 'prov:SoftwareAgent', name: extractor },
    },
  }
}

function toQuantityNode(quantity: Quantity, toTarget: ToTarget) {
  return {
    '@type': 'QuantitativeValue',
    minValue: quantity.low ?? undefined,
    maxValue: quantity.high ?? undefined,
    comparator: quantity.comparator,
    unitText: quantity.unit ?? undefined,
    countOf: quantity.of ?? undefined,
    scope: quantity.scope ?? undefined,
    asOf: quantity.asOf ?? undefined,
    words: quantity.spans.map(toTarget),
  }
}

function toTimeNode({ edtf, precision, spans }: Time, toTarget: ToTarget) {
  return { edtf, precision, words: spans.map(toTarget) }
}

function toPlaceNodes(item: StatementItem, toTarget: ToTarget, now: string) {
  const where = item.statement.where ?? []
  return drawPlaces(item, now).map((place, index) => ({
    '@type': 'Place',
    ...toChosen(place),
    containedInPlace: place.within === null ? undefined : { '@type': 'Place', name: place.within },
    wherePrecision: place.precision ?? undefined,
    words: where[index]?.spans.map(toTarget),
  }))
}

function toChosen({ name, country, id, longitude, latitude, roundedTo, drawnAt }: DrawnPlace) {
  if (name === null) return {}
  return {
    name,
    identifier: id ?? undefined,
    address: country === null ? undefined : { '@type': 'PostalAddress', addressCountry: country },
    geo: { '@type': 'GeoCoordinates', longitude, latitude },
    roundedTo,
    drawnAt,
  }
}

function joined(spans: Statement['content']): string {
  return spans.map(({ text }) => text).join(' … ')
}
