import fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { hostileItem } from '../../test/support/hostile-items.ts'
import { filled, options, toArticle, toWholeStatement, written } from '../../test/support/statement-items.ts'
import { csvColumns, generateCsv } from './csv.ts'
import { drawPlaces } from './draw-places.ts'
import { notWorkedOut, type StatementItem } from './item.ts'
import { wellFormed } from './well-formed.ts'

type Cells = Record<string, string>

/** Rows by column as a reader by others has them, each cell as it stands in the file. */
function parse(csv: string): Cells[] {
  const { data, errors } = papaparse.parse(csv.replace(/\r\n$/, ''), { newline: '\r\n' })
  expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([])
  const [names = [], ...rows] = data
  return rows.map((row) => {
    expect(row).toHaveLength(names.length)
    return Object.fromEntries(names.map((name, at) => [name, row[at] ?? '']))
  })
}

async function rowsOf(items: StatementItem[], extra: { raw?: boolean } = {}): Promise<Cells[]> {
  return parse(await written(generateCsv(items, { ...options, ...extra }), '\r\n'))
}

/** As the paper says how to read a cell back. */
function withoutMark(cell: string): string {
  const runs = /^'+(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/.test(cell)
  return runs ? cell.slice(1) : cell
}

/** The entries of a cell: in them a backslash is before each such sign. */
function split(cell: string, sign: string): string[] {
  return cell.split(` ${sign} `)
}

const plain = (entry: string) => entry.replace(/\\([\\|…])/g, '$1')
const orNull = (entry: string | undefined) => (entry ? plain(entry) : null)
const toNumber = (entry: string | undefined) => (entry ? Number(entry) : null)

/** A statement as the cells of its row tell it. */
function readBack(row: Cells) {
  const cell = (name: string) => withoutMark(row[name] ?? '')
  const missing = new Set(split(cell('notWorkedOut'), '|'))
  const list = (name: string, field = name) => {
    if (missing.has(field)) return null
    return cell(name) === '' ? [] : split(cell(name), '|')
  }
  const words = (name: string, field = name) => list(name, field)?.map(plain) ?? null
  const nested = (name: string, field: string) =>
    list(name, field)?.map((entry) => split(entry, '…').map(plain)) ?? null
  const entries = (name: string) => split(cell(name), '|')
  return {
    source: words('source'),
    antecedent: words('antecedent'),
    cue: words('cue'),
    content: words('content'),
    act: cell('act') || null,
    factuality: cell('factuality') || null,
    hedges: words('hedge', 'hedges'),
    sourceKind: cell('sourceKind') || null,
    inCaptivity: missing.has('inCaptivity') ? null : cell('inCaptivity') === 'true',
    actors:
      words('actor', 'actors')?.map((name, at) => ({
        name,
        party: orNull(entries('party')[at]),
        affiliation: orNull(entries('affiliation')[at]),
        post: orNull(entries('post')[at]),
      })) ?? null,
    addressee: words('addressee'),
    channel: words('channel'),
    evidence: missing.has('evidence') ? null : { value: cell('evidence'), words: words('evidenceWords') },
    quantities:
      nested('quantity', 'quantities')?.map((words, at) => ({
        words,
        low: toNumber(entries('low')[at]),
        high: toNumber(entries('high')[at]),
        comparator: entries('comparator')[at],
        unit: orNull(entries('unit')[at]),
        of: orNull(entries('of')[at]),
        scope: orNull(entries('scope')[at]),
        asOf: orNull(entries('asOf')[at]),
      })) ?? null,
    said:
      cell('said') === ''
        ? null
        : { edtf: cell('said'), precision: toNumber(cell('saidPrecision')), words: words('saidWords') },
    about:
      nested('aboutWords', 'when')?.map((words, at) => ({
        words,
        edtf: entries('about')[at],
        precision: toNumber(entries('aboutPrecision')[at]),
      })) ?? null,
    where:
      nested('place', 'where')?.map((words, at) => ({
        words,
        name: orNull(entries('placeName')[at]),
        country: orNull(entries('placeCountry')[at]),
        id: orNull(entries('placeId')[at]),
        within: orNull(entries('within')[at]),
        precision: toNumber(entries('wherePrecision')[at]),
        longitude: toNumber(entries('longitude')[at]),
        latitude: toNumber(entries('latitude')[at]),
        roundedTo: toNumber(entries('roundedTo')[at]),
        drawnAt: orNull(entries('drawnAt')[at]),
      })) ?? null,
    confidence: toNumber(cell('confidence')),
    by: cell('by'),
    extractor: cell('extractor'),
    outlet: cell('outlet') || null,
    headline: cell('headline') || null,
    url: cell('url') || null,
    sample: cell('sample'),
    row: [cell('rowFile'), cell('rowNumber'), cell('rowKey') || null],
  }
}

/** The same of the statement itself. UTF-8 holds no halves of pairs. */
function expected(item: StatementItem) {
  const { statement, article } = item
  const of = (spans: readonly { text: string }[] | null) => spans?.map(({ text }) => text) ?? null
  const { when, evidence } = statement
  const told = {
    source: of(statement.source),
    antecedent: of(statement.antecedent),
    cue: of(statement.cue),
    content: of(statement.content),
    act: statement.act,
    factuality: statement.factuality,
    hedges: of(statement.hedges),
    sourceKind: statement.sourceKind,
    inCaptivity: statement.inCaptivity,
    actors: statement.actors?.map(({ span, ...actor }) => actor) ?? null,
    addressee: of(statement.addressee),
    channel: of(statement.channel),
    evidence: evidence && { value: evidence.value, words: of(evidence.spans) },
    quantities: statement.quantities?.map(({ spans, ...rest }) => ({ words: of(spans), ...rest })) ?? null,
    said: when?.said
      ? { edtf: when.said.edtf, precision: when.said.precision, words: of(when.said.spans) }
      : null,
    about: when?.about.map(({ spans, ...rest }) => ({ words: of(spans), ...rest })) ?? null,
    where: statement.where === null ? null : drawPlaces(item, options.now),
    confidence: statement.confidence,
    by: statement.by,
    extractor: statement.extractor,
    outlet: article.outlet,
    headline: article.headline,
    url: article.url,
    sample: String(article.sample),
    row: [article.row?.file, String(article.row?.number), article.row?.key],
  }
  return JSON.parse(JSON.stringify(told), (_key, value) =>
    typeof value === 'string' ? wellFormed(value) : value,
  )
}

describe('csv', () => {
  it('reads back, in a reader by others, as what went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), fc.boolean(), async (items, raw) => {
        const rows = await rowsOf(items, { raw })
        if (!raw) expect(rows.map(readBack)).toEqual(items.map(expected))
        else
          expect(rows.map(({ headline }) => headline || null)).toEqual(
            items.map((item) => expected(item).headline),
          )
      }),
      { numRuns: 60 },
    )
  })

  it('holds no cell that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(hostileItem, async (item) => {
        const [row = {}] = await rowsOf([item])
        const cells = Object.values(row).filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell))
        expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('writes a row a statement with all that is known', async () => {
    const [row = {}] = await rowsOf([filled()])
    expect(row).toMatchObject({
      outlet: 'Sample Wire',
      published: '2031-05-04',
      source: 'Col. Ada Brandt, spokeswoman of Belmark’s army',
      sourceAt: '[3,49)',
      cue: 'told',
      act: 'asserts',
      actor: 'Ada Brandt',
      party: 'Belmark',
      quantity: 'between 300 and 1,500 shells',
      low: '300',
      high: '1500',
      said: '2031-05-03',
      about: '2031-05-02',
      place: 'Vellin | Tor region',
      latitude: "'-48.1 | ",
      within: 'Tor region | ',
      inCaptivity: 'false',
      notWorkedOut: '',
    })
  })

  it('defuses a formula, unless asked for an exact copy, and leaves a number below zero', async () => {
    const text = '=HYPERLINK("x") said -5'
    const article = toArticle(text)
    const span = (start: number, end: number) => [{ start, end, text: text.slice(start, end) }]
    const spans = { source: span(0, 15), cue: span(16, 20), content: span(21, 23) }
    const item = { article, text, statement: toWholeStatement(article.version, spans), care: null }
    expect(await rowsOf([item])).toMatchObject([{ source: '\'=HYPERLINK("x")', content: '-5' }])
    expect(await rowsOf([item], { raw: true })).toMatchObject([{ source: '=HYPERLINK("x")' }])
    expect((await rowsOf([item]))[0]?.notWorkedOut).toBe(notWorkedOut(item.statement).join(' | '))
  })

  it('begins with a byte-order mark only when asked', async () => {
    const first = async (bom: boolean) => (await generateCsv([], { ...options, bom }).next()).value
    expect(await first(true)).toBe(`\ufeff${csvColumns.join(',')}`)
    expect(await first(false)).toBe(csvColumns.join(','))
  })

  it('writes words of a million signs', async () => {
    const item = filled({ hedges: [{ start: 0, end: 1_000_000, text: '"='.repeat(500_000) }] })
    expect((await rowsOf([item]))[0]?.hedge).toBe('"='.repeat(500_000))
  })

  it('writes as items come', async () => {
    const rows = generateCsv(endless(), options)
    await rows.next()
    expect((await rows.next()).value).toContain('Ada Brandt')
    await rows.return(undefined)
  })
})

async function* endless(): AsyncGenerator<StatementItem> {
  for (;;) yield filled()
}
