import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hostileItem } from '../../test/support/hostile-items.ts'
import { filled, options, toArticle, toWholeStatement, written } from '../../test/support/statement-items.ts'
import { drawPlaces } from './draw-places.ts'
import type { StatementItem } from './item.ts'
import { generateJsonLd } from './json-ld.ts'
import { wellFormed, wellFormedJson } from './well-formed.ts'

/** The processor may fetch nothing, and refuses whatever it would have to drop. */
const offline = {
  safe: true,
  documentLoader: (url: string) => Promise.reject(new Error(`It asked for ${url}.`)),
}

const schema = 'https://schema.org/'
const oa = 'http://www.w3.org/ns/oa#'
const prov = 'http://www.w3.org/ns/prov#'
const own = 'urn:onrecord:vocabulary:'

/** An expanded node: full IRIs, lists of values everywhere. */
const Node = z.record(z.string(), z.unknown())
type Node = z.infer<typeof Node>
const Nodes = z.array(Node)

/** The nodes of the file by id, as the reference processor expands them. */
async function nodesOf(items: StatementItem[]): Promise<Map<unknown, Node>> {
  const file: object = JSON.parse(await written(generateJsonLd(items, options)))
  const expanded = Nodes.parse(await jsonld.expand(file, offline))
  return new Map(expanded.map((node) => [node['@id'], node]))
}

const all = (node: Node | undefined, iri: string) => Nodes.parse(node?.[iri] ?? [])
const value = (node: Node | undefined, iri: string) => all(node, iri)[0]?.['@value'] ?? null
const reference = (node: Node | undefined, iri: string) => all(node, iri)[0]?.['@id'] ?? null
const named = (node: Node | undefined, iri: string) => value(all(node, iri)[0], `${schema}name`)

/** The words that a target's selectors find in a text: by position in code points and by quotation, which must agree. */
function resolve(target: Node, text: string): string {
  const [position, quote] = all(target, `${oa}hasSelector`)
  const at = (iri: string) => z.coerce.number().parse(value(position, iri))
  const exact = z.string().parse(value(quote, `${oa}exact`))
  const prefix = value(quote, `${oa}prefix`)
  const words = [...text].slice(at(`${oa}start`), at(`${oa}end`)).join('')
  expect(words).toBe(exact)
  expect(text).toContain(`${prefix}${exact}${value(quote, `${oa}suffix`)}`)
  expect(
    [...text]
      .slice(0, at(`${oa}start`))
      .join('')
      .endsWith(String(prefix)),
  ).toBe(true)
  return words
}

/** The words of a part, by way of its annotation. */
function annotated(nodes: Map<unknown, Node>, { statement, text, article }: StatementItem, part: string) {
  const annotation = nodes.get(`urn:onrecord:${statement.id}#${part}`)
  if (!annotation) return []
  expect(annotation['@type']).toEqual([`${oa}Annotation`])
  expect(reference(annotation, `${oa}hasBody`)).toBe(`urn:onrecord:${statement.id}`)
  return all(annotation, `${oa}hasTarget`).map((target) => {
    expect(reference(target, `${oa}hasSource`)).toBe(`urn:onrecord:${article.version}`)
    return resolve(target, wellFormed(text))
  })
}

/** A statement as the graph tells it. */
function readBack(nodes: Map<unknown, Node>, item: StatementItem) {
  const { statement } = item
  const text = wellFormed(item.text)
  const claim = nodes.get(`urn:onrecord:${statement.id}`)
  const article = nodes.get(reference(claim, `${schema}appearance`))
  const missing = new Set(all(claim, `${own}notWorkedOut`).map((one) => one['@value']))
  const words = (node: Node) => all(node, `${own}words`).map((target) => resolve(target, text))
  const orNull = <T>(field: string, found: T) => (missing.has(field) ? null : found)
  const time = (node: Node) => ({
    edtf: value(node, `${own}edtf`),
    precision: value(node, `${own}precision`),
    words: words(node),
  })
  const agent = all(all(claim, `${prov}wasGeneratedBy`)[0], `${prov}wasAssociatedWith`)[0]
  return {
    source: annotated(nodes, item, 'source'),
    antecedent: orNull('antecedent', annotated(nodes, item, 'antecedent')),
    cue: annotated(nodes, item, 'cue'),
    content: annotated(nodes, item, 'content'),
    text: value(claim, `${schema}text`),
    act: value(claim, `${own}act`),
    factuality: value(claim, `${own}factuality`),
    hedges: orNull('hedges', annotated(nodes, item, 'hedge')),
    sourceKind: value(claim, `${own}sourceKind`),
    quotation: value(claim, `${own}quotation`),
    parent: reference(claim, `${own}nestedIn`),
    inCaptivity: value(claim, `${own}inCaptivity`),
    actors: orNull(
      'actors',
      all(claim, `${own}speaker`)
        .filter((node) => `${schema}name` in node)
        .map((node) => ({
          name: value(node, `${schema}name`),
          party: value(node, `${own}party`),
          affiliation: value(node, `${own}affiliatedWith`),
          post: value(node, `${schema}jobTitle`),
          words: words(node),
        })),
    ),
    addressee: orNull('addressee', annotated(nodes, item, 'addressee')),
    channel: orNull('channel', annotated(nodes, item, 'channel')),
    evidence: orNull('evidence', [value(claim, `${own}evidenceBasis`), annotated(nodes, item, 'evidence')]),
    quantities: orNull(
      'quantities',
      all(claim, `${own}quantity`).map((node) => ({
        low: value(node, `${schema}minValue`),
        high: value(node, `${schema}maxValue`),
        comparator: value(node, `${own}comparator`),
        unit: value(node, `${schema}unitText`),
        of: value(node, `${own}countOf`),
        scope: value(node, `${own}scope`),
        asOf: value(node, `${own}asOf`),
        words: words(node),
      })),
    ),
    said: all(claim, `${own}saidAt`).map(time),
    about: all(claim, `${own}timeAbout`).map(time),
    where: all(claim, `${schema}contentLocation`).map((node) => ({
      words: words(node),
      name: value(node, `${schema}name`),
      country: value(all(node, `${schema}address`)[0], `${schema}addressCountry`),
      id: value(node, `${schema}identifier`),
      longitude: value(all(node, `${schema}geo`)[0], `${schema}longitude`),
      latitude: value(all(node, `${schema}geo`)[0], `${schema}latitude`),
      roundedTo: value(node, `${own}roundedTo`),
      drawnAt: value(node, `${own}drawnAt`),
      within: named(node, `${schema}containedInPlace`),
      precision: value(node, `${own}wherePrecision`),
    })),
    confidence: value(claim, `${own}confidence`),
    by: value(claim, `${own}by`),
    agent: value(agent, `${schema}name`),
    derived: reference(claim, `${prov}wasDerivedFrom`),
    article: {
      url: value(article, `${schema}url`),
      outlet: named(article, `${schema}publisher`),
      headline: value(article, `${schema}headline`),
      published: value(article, `${schema}datePublished`),
      language: value(article, `${schema}inLanguage`),
      sha256: value(article, `${own}textSha256`),
      sample: value(article, `${own}sample`),
      row: value(all(article, `${own}row`)[0], `${own}rowNumber`),
    },
  }
}

/** The same of the item itself. */
function expected(item: StatementItem) {
  const { statement, article } = item
  const of = (spans: readonly { text: string }[] | null) => spans?.map(({ text }) => text) ?? null
  const timed = ({
    edtf,
    precision,
    spans,
  }: {
    edtf: string
    precision: number
    spans: { text: string }[]
  }) => ({
    edtf,
    precision,
    words: of(spans),
  })
  const { when, evidence, by } = statement
  const told = {
    source: of(statement.source),
    antecedent: of(statement.antecedent),
    cue: of(statement.cue),
    content: of(statement.content),
    text: statement.content.length === 0 ? null : of(statement.content)?.join(' … '),
    act: statement.act,
    factuality: statement.factuality,
    hedges: of(statement.hedges),
    sourceKind: statement.sourceKind,
    quotation: statement.quotation,
    parent: statement.parent && `urn:onrecord:${statement.parent}`,
    inCaptivity: statement.inCaptivity,
    actors: statement.actors?.map(({ span, ...actor }) => ({ ...actor, words: [span.text] })) ?? null,
    addressee: of(statement.addressee),
    channel: of(statement.channel),
    evidence: evidence && [evidence.value, of(evidence.spans)],
    quantities: statement.quantities?.map(({ spans, ...rest }) => ({ ...rest, words: of(spans) })) ?? null,
    said: when?.said ? [timed(when.said)] : [],
    about: when?.about.map(timed) ?? [],
    where: drawPlaces(item, options.now),
    confidence: statement.confidence,
    by,
    agent: by === 'machine' || by === 'import' ? statement.extractor : by,
    derived: `urn:onrecord:${article.version}`,
    article: {
      url: article.url,
      outlet: article.outlet,
      headline: article.headline,
      published: article.publishedAt,
      language: article.language,
      sha256: article.sha256,
      sample: article.sample,
      row: article.row?.number ?? null,
    },
  }
  return JSON.parse(wellFormedJson(told))
}

describe('jsonld', () => {
  it('reads back, by the reference processor and without a network, as what went in', async () => {
    await fc.assert(
      fc.asyncProperty(hostileItem, async (item) => {
        expect(readBack(await nodesOf([item]), item)).toEqual(expected(item))
      }),
      { numRuns: 40 },
    )
  })

  it('is RDF: a claim with its appearance, its speaker, its annotations and where it came from', async () => {
    const item = filled()
    const quads = await jsonld.toRDF(JSON.parse(await written(generateJsonLd([item], options))), offline)
    const claim = `urn:onrecord:${item.statement.id}`
    const version = `urn:onrecord:${item.article.version}`
    const told = quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])
    const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
    expect(told).toEqual(
      expect.arrayContaining([
        [claim, type, `${schema}Claim`],
        [claim, type, `${prov}Entity`],
        [claim, `${schema}appearance`, version],
        [claim, `${schema}author`, `${claim}#speaker-0`],
        [`${claim}#speaker-0`, type, `${schema}Person`],
        [`${claim}#speaker-0`, `${schema}jobTitle`, 'army spokeswoman'],
        [version, type, `${schema}NewsArticle`],
        [version, `${schema}url`, 'https://wire.example/a'],
        [version, `${prov}specializationOf`, `urn:onrecord:${item.article.id}`],
        [claim, `${prov}wasDerivedFrom`, version],
        [`${claim}#content`, `${oa}motivatedBy`, `${oa}linking`],
        [`${claim}#content`, `${oa}hasBody`, claim],
      ]),
    )
    expect(quads.find(({ predicate }) => predicate.value === `${oa}start`)?.object.datatype?.value).toBe(
      'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
    )
  })

  it('uses of schema.org only what schema.org has', async () => {
    const items = [filled(), filled({ by: 'Ada Brandt', actors: null, parent: 'sta_0' })]
    const quads = await jsonld.toRDF(JSON.parse(await written(generateJsonLd(items, options))), offline)
    const used = quads.flatMap(({ predicate, object }) => [predicate.value, object.value])
    const terms = new Set(used.filter((iri) => iri.startsWith(schema)).map((iri) => iri.slice(schema.length)))
    const known = ['Claim', 'Dataset', 'GeoCoordinates', 'NewsArticle', 'Organization', 'Person', 'Place']
      .concat(['PostalAddress', 'QuantitativeValue', 'address', 'addressCountry', 'appearance', 'author'])
      .concat(['containedInPlace', 'contentLocation', 'datePublished', 'description', 'geo', 'headline'])
      .concat([
        'identifier',
        'inLanguage',
        'jobTitle',
        'latitude',
        'longitude',
        'maxValue',
        'minValue',
        'name',
      ])
      .concat(['publisher', 'text', 'url'])
    expect([...terms].filter((term) => !known.includes(term))).toEqual([])
  })

  it('counts positions in code points, as Web Annotation does, not in UTF-16 units', async () => {
    const text = '😀😀 Ada said “👩‍👩‍👧 no”.'
    const article = toArticle(text)
    const span = (words: string) => {
      const start = text.indexOf(words)
      return { start, end: start + words.length, text: words }
    }
    const spans = { source: [span('Ada')], cue: [span('said')], content: [span('👩‍👩‍👧 no')] }
    const statement = toWholeStatement(article.version, spans)
    const nodes = await nodesOf([{ article, text, statement, care: null }])
    const [target] = all(nodes.get(`urn:onrecord:${statement.id}#content`), `${oa}hasTarget`)
    const [position] = all(target, `${oa}hasSelector`)
    expect(spans.content[0]).toMatchObject({ start: 15, end: 26 })
    expect([value(position, `${oa}start`), value(position, `${oa}end`)]).toEqual([13, 21])
  })

  it.each([
    'denies',
    'asks',
    'demands',
    'declinesToComment',
    'noResponse',
    'notConfirmed',
    'cannotVerify',
    null,
  ] as const)('names a speaker but no author where the act is %s', async (act) => {
    const item = filled({ act })
    const claim = (await nodesOf([item])).get(`urn:onrecord:${item.statement.id}`)
    expect(named(claim, `${own}speaker`)).toBe('Ada Brandt')
    expect(all(claim, `${schema}author`)).toEqual([])
  })

  it.each([
    ['a role', 'role', [`${schema}Person`]],
    ['a collective', 'collective', [`${schema}Organization`]],
    ['a source of unknown kind', null, undefined],
  ] as const)('gives the words of %s whom nothing names', async (_, sourceKind, type) => {
    const item = filled({ actors: [], sourceKind })
    const [speaker] = all((await nodesOf([item])).get(`urn:onrecord:${item.statement.id}`), `${own}speaker`)
    expect(value(speaker, `${own}speakerWords`)).toBe('Col. Ada Brandt, spokeswoman of Belmark’s army')
    expect(value(speaker, `${schema}name`)).toBeNull()
    expect(speaker?.['@type']).toEqual(type)
  })

  it.each([
    ['Ada Brandt', null, undefined],
    ['the Red Cross', null, [`${schema}Organization`]],
    ['Belmark', null, [`${schema}Organization`]],
    ['the Belmark minister', 'minister', [`${schema}Person`]],
  ])('takes %s with post %s for %j', async (words, post, type) => {
    const text = `On Monday ${words} spoke.`
    const article = toArticle(text)
    const span = { start: 10, end: 10 + words.length, text: words }
    const actor = { name: words, party: 'Belmark', affiliation: null, post, span }
    const details = { sourceKind: 'named' as const, actors: [actor] }
    const statement = toWholeStatement(article.version, { source: [span], cue: [span], content: [] }, details)
    const nodes = await nodesOf([{ article, text, statement, care: null }])
    const [speaker] = all(nodes.get(`urn:onrecord:${statement.id}`), `${own}speaker`)
    expect(speaker?.['@type']).toEqual(type)
  })

  it('names an article once, and says of itself that it is masked', async () => {
    const items = [filled(), filled({ id: 'sta_2' })]
    const lines = (await written(generateJsonLd(items, options))).split('\n')
    expect(lines.filter((line) => line.includes('"NewsArticle"'))).toHaveLength(1)
    const nodes = await nodesOf(items)
    expect(value(nodes.get('urn:onrecord:head#abc123'), `${own}masked`)).toBe(true)
  })

  it('writes a node a line, as items come', async () => {
    async function* endless(): AsyncGenerator<StatementItem> {
      for (;;) yield filled()
    }
    const lines = generateJsonLd(endless(), options)
    for (let line = 0; line < 3; line++) await lines.next()
    expect((await lines.next()).value).toMatch(/^,\{"@id":"urn:onrecord:sta_.*"Claim".*\}$/)
    await lines.return(undefined)
  })
})
