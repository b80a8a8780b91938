import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { notInterpreted, type Statement, toSpan } from '../../core/index.ts'
import { openRegistry, parseOwnRows } from './open-registry.ts'
import { readSource } from './read-source.ts'
import { createRegistry, type Registry } from './registry.ts'

const known = await openRegistry()
const invented = createRegistry(
  parseOwnRows(
    `party,names,adjectives,people,seats,name,kind,affiliation,person,surnames,post,from,to,source
Orvia,,Orvian,Orvians,Orsk,,,,,,,,,test
Karsk,,Karskian,,,,,,,,,,,test
media,,,,,Velpress,agency,,,,,,,test
media,,,,,Orvia Today,outlet,Orvia,,,,,,test
Orvia,,,,,,,,Ansel Orlo,Orlo,President,2030-01-01,2031-06-30,test
Karsk,,,,,,,,Mira Tane,Tane,Foreign Minister,2030-01-01,,test
`,
    'own.csv',
  ),
)

interface Given {
  readonly registry?: Registry
  readonly antecedent?: string
  readonly published?: string | null
  readonly statements?: Statement[]
  readonly parent?: string
}

/** Reads the first of some words in a text as a source. */
function read(text: string, source: string, given: Given = {}) {
  const { registry = invented, antecedent, published = '2031-05-01', statements = [], parent = null } = given
  const of = (words: string) =>
    toSpan(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const version = versionOf(text)
  const context = { ...version, article: { ...version.article, publishedAt: published }, statements }
  return readSource(registry, context, {
    source: source === '' ? [] : [of(source)],
    antecedent: antecedent === undefined ? [] : [of(antecedent)],
    parent,
  })
}
const who = (...args: Parameters<typeof read>) =>
  read(...args).actors?.map(({ name, party }) => `${name}: ${party}`)

describe('readSource', () => {
  it.each([
    ['Karsk in 2022 said no.', 'Karsk in 2022', 'Karsk: Karsk'],
    ['Orvia’s army on Friday said no.', 'Orvia’s army on', 'Orvian army: Orvia'],
    ['An Orvian envoy on 21 May said no.', 'An Orvian envoy on 21 May', 'Orvian envoy: Orvia'],
    ['The one said no.', 'The one', 'The one: unknown'],
    // The key of every object of JavaScript.
    ['The constructor said no.', 'The constructor', 'constructor: unknown'],
    [
      'A lawmaker briefed by the agency, Velpress, said no.',
      'A lawmaker briefed by the agency, Velpress,',
      'lawmaker: independent',
    ],
  ])('reads %j without its time, and gives nobody an empty name', (text, source, expected) => {
    expect(who(text, source)).toEqual([expected])
  })

  it('names nobody where there are no words', () => {
    expect(read('The dam was said to leak.', '')).toEqual({ sourceKind: 'unnamed', actors: [] })
  })

  it.each([
    ['Orsk said no.', 'Orsk', 'named', 'Orvia: Orvia'],
    ['Orvian officials said no.', 'Orvian officials', 'collective', 'Orvian officials: Orvia'],
    [
      'Orvia’s defence ministry said no.',
      'Orvia’s defence ministry',
      'named',
      'Orvian defence ministry: Orvia',
    ],
    [
      'A Karskian military official said no.',
      'A Karskian military official',
      'role',
      'Karskian military official: Karsk',
    ],
    ['Orvians believe it.', 'Orvians', 'collective', 'Orvians: independent'],
    ['Residents of Orsk said no.', 'Residents of Orsk', 'collective', 'Residents of Orsk: independent'],
    ['Orvia Today said no.', 'Orvia Today', 'media', 'Orvia Today: media'],
    [
      'A person familiar with it said no.',
      'A person familiar with it',
      'unnamed',
      'person familiar with it: unknown',
    ],
    ['A report by the Orvian army says no.', 'A report by the Orvian army', 'document', 'Orvian army: Orvia'],
    [
      'Lea Marr, a shopkeeper in Orsk, said no.',
      'Lea Marr, a shopkeeper in Orsk,',
      'named',
      'Lea Marr: independent',
    ],
    [
      'Lea Marr, Orvia’s deputy envoy, said no.',
      'Lea Marr, Orvia’s deputy envoy,',
      'named',
      'Lea Marr: Orvia',
    ],
    [
      'Former Orvian minister Lea Marr said no.',
      'Former Orvian minister Lea Marr',
      'named',
      'Lea Marr: independent',
    ],
  ])('%s', (text, source, kind, expected) => {
    expect(read(text, source).sourceKind).toBe(kind)
    expect(who(text, source)).toEqual([expected])
  })

  it('gives a party to who holds a post that day, by it or by the surname, and to nobody after it', () => {
    const text = 'Orlo spoke in Orvia. “No,” Mr Orlo said.'
    expect(read(text, 'Mr Orlo').actors?.[0]).toMatchObject({
      name: 'Ansel Orlo',
      party: 'Orvia',
      post: 'President',
    })
    expect(who(text, 'Mr Orlo', { published: '2031-08-01' })).toEqual(['Ansel Orlo: independent'])
    expect(who('Karsk’s foreign minister said no.', 'Karsk’s foreign minister')).toEqual(['Mira Tane: Karsk'])
    expect(who('Bren Orlo of Orvia said no.', 'Bren Orlo')).toEqual(['Bren Orlo: independent'])
  })

  it('gives one actor each of those who speak together, with their own words', () => {
    const text = 'Orvian, Karskian and US intelligence agencies said no.'
    const { actors } = read(text, 'Orvian, Karskian and US intelligence agencies', {
      registry: createRegistry({
        ...parseOwnRows(
          'party,adjectives,source\nOrvia,Orvian,t\nKarsk,Karskian,t\nUnited States,US,t\n',
          'a',
        ),
      }),
    })
    expect(actors?.map(({ party, span }) => [party, span.text])).toEqual([
      ['Orvia', 'Orvian'],
      ['Karsk', 'Karskian'],
      ['United States', 'US intelligence agencies'],
    ])
    expect(who('Orsk and Karsk said no.', 'Orsk and Karsk')).toEqual(['Orvia: Orvia', 'Karsk: Karsk'])
  })

  it('parts two who have a noun each, and leaves open whose the others are', () => {
    expect(
      who('Insurers and harbour authorities in Orvia say so.', 'Insurers and harbour authorities in Orvia'),
    ).toEqual(['Insurers: independent', 'harbour authorities in Orvia: Orvia'])
    expect(
      who(
        'Orvian, Karskian and other foreign services say so.',
        'Orvian, Karskian and other foreign services',
      ),
    ).toEqual([
      'Orvian foreign services: Orvia',
      'Karskian foreign services: Karsk',
      'other foreign services: unknown',
    ])
  })

  it('takes the name of an antecedent and keeps the source’s own words', () => {
    const text = 'Orvian envoy Lea Marr was there. “No,” she said.'
    const { actors } = read(text, 'she', { antecedent: 'Lea Marr' })
    expect(actors?.[0]).toMatchObject({ name: 'Lea Marr', party: 'Orvia' })
    expect(actors?.[0]?.span.text).toBe('she')
    expect(who('He said no.', 'He')).toEqual(['He: unknown'])
  })

  it('tells whose an office is by its earlier words, and leaves open what nothing tells', () => {
    const text = 'Karsk’s defence ministry met. Orvia waited. The ministry said no.'
    expect(who(text, 'The ministry')).toEqual(['Karskian ministry: Karsk'])
    expect(who('The ministry said no.', 'The ministry')).toEqual(['ministry: unknown'])
  })

  it('gives a representative to the side whose words the sentence before brings in, not to a place that was named', () => {
    const text =
      'Orvia’s chief of staff said that the town was taken. Other words came from Karsk’s side. A representative at the talks denied it.'
    expect(read(text, 'A representative').actors).toMatchObject([{ party: 'Karsk' }])
    const told = text.replace(' Other words came from Karsk’s side.', ' It rained for days in the hills.')
    expect(read(told, 'A representative').actors).toMatchObject([{ party: 'unknown' }])
  })

  it('lets a spokesman speak for the side whose belief he tells', () => {
    const text = 'Karsk believes that Orvia’s troops left, a military spokesman said.'
    const of = (words: string) =>
      toSpan(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const statement = (id: string, source: string, parent: string | null): Statement => ({
      ...notInterpreted,
      id,
      source: [of(source)],
      cue: [of('said')],
      content: [],
      quotation: 'none',
      parent,
      confidence: 1,
      extractor: 'test',
      by: 'machine',
    })
    const statements = [statement('1', 'a military spokesman', null), statement('2', 'Karsk', '1')]
    const version = versionOf(text)
    const [first] = statements
    const found = first && readSource(invented, { ...version, statements }, first)
    expect(found?.actors?.[0]?.party).toBe('Karsk')
  })

  it('tells sides that no registry has by what belongs to them', () => {
    const text = 'Zemra’s army fell back. Zemran troops were tired. Zemra said no.'
    expect(who(text, 'Zemra', { registry: known })).toEqual(['Zemra: Zemra'])
    expect(who('Fabrilo said its shops stay open.', 'Fabrilo', { registry: known })).toEqual([
      'Fabrilo: unknown',
    ])
  })

  it('takes nobody for a side for whom "he" or "she" stands', () => {
    const text = 'Anvar Solm fled in May. Solm’s troops stayed behind. He said so. She’s army is lost.'
    const at = (words: string) =>
      toSpan(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const statement: Statement = {
      ...notInterpreted,
      id: '1',
      source: [at('He')],
      antecedent: [at('Anvar Solm')],
      cue: [at('said')],
      content: [],
      quotation: 'none',
      parent: null,
      confidence: 1,
      extractor: 'test',
      by: 'machine',
    }
    const statements = [statement]
    expect(read(text, 'Solm', { statements }).actors).toMatchObject([{ party: 'unknown' }])
    expect(read(text, 'She', { statements }).actors).toMatchObject([{ party: 'unknown' }])
    // Without "he" it is what the words show.
    const known = 'The border is shut. Solm’s troops stayed behind. Solm said so.'
    expect(read(known, 'Solm').actors).toMatchObject([{ party: 'Solm' }])
  })

  it('gives spans that slice to their words, whatever the text', () => {
    const words = fc.constantFrom(
      'Orsk',
      'and',
      'the',
      'Orvian',
      'officials',
      ',',
      'Mr',
      'Orlo',
      '😀',
      '’s',
      'of',
      '“',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 14 }), (some) => {
        const text = some.join(' ')
        for (const { span, name } of read(text, text).actors ?? []) {
          expect(text.slice(span.start, span.end)).toBe(span.text)
          expect(typeof name).toBe('string')
        }
      }),
    )
  })

  it('reads a long list and a long text in a short time', () => {
    const list = Array.from({ length: 20_000 }, () => 'Orvia').join(' and ')
    const text = `${'Orvian officials met the ministry, Orlo. '.repeat(20_000)}${list} said no.`
    const start = performance.now()
    expect(read(text, list).actors?.length).toBeLessThanOrEqual(20)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
