import { claimId, type Linking, type Statement, toSpan } from '../../core/index.ts'
import type { LinkIndex } from '../claims.ts'
import type { Entry, Ledger } from '../ledger.ts'
import { inventArticle, inventStatement, toEntry } from './invented.ts'

/** What one report says: "Ostravia denies bridge" is the party, the act and what of; the day is of May 2031. */
export interface Told {
  readonly says: string
  readonly day: string
  readonly outlet?: string
}

const subjects: Record<string, string> = {
  bridge: 'that the bridge at Lenz was mined',
  boats: 'that 40 boats were sunk',
}

/** A report of one statement, interpreted: who says what of which subject. */
export function inventTold({ says, day, outlet = 'Sample Wire' }: Told): Entry {
  const [party = '', act = '', subject = ''] = says.split(' ')
  const content = subjects[subject] ?? subject
  const text = `${party} ${act} ${content}, ${outlet} wrote on ${day} May.`
  const url = `https://wire.example/${encodeURIComponent(says)}-${day}-${encodeURIComponent(outlet)}`
  const article = inventArticle(text, { url, outlet, publishedAt: `2031-05-${day}` })
  const statement = inventStatement(article, { source: [party], cue: [act], content: [content] })
  const span = toSpan(text, { start: 0, end: party.length })
  const lenz = text.indexOf('Lenz')
  const said: Statement = {
    ...statement,
    act: act as Statement['act'],
    factuality: act === 'denies' ? 'CT-' : 'CT+',
    hedges: [],
    actors: [{ name: `${party} spokesman`, party, affiliation: null, post: null, span }],
    addressee: [],
    quantities: [],
    where:
      lenz < 0
        ? []
        : [
            {
              spans: [toSpan(text, { start: lenz, end: lenz + 4 })],
              candidates: [{ id: 'lenz', name: 'Lenz am Fluss', country: 'XX', lat: 1, lon: 1 }],
              chosen: 'lenz',
              within: null,
              precision: 1,
            },
          ],
  }
  const entry = toEntry(article, [statement])
  const { version } = article.article
  const interpretation = {
    version,
    extractor: 'invented/1',
    interpreter: 'invented/1',
    statements: [said],
    writer: [],
    care: [],
  }
  return { ...entry, interpretation }
}

/** The one statement of an entry. */
export function statementOf(entry: Entry): Statement {
  const [statement] = entry.interpretation?.statements ?? []
  if (!statement) throw new Error('The entry has no statement.')
  return statement
}

/** A report of two statements, the second of which speaks of the first. */
export function inventTwo(): { readonly entry: Entry; readonly ids: readonly [string, string] } {
  const text = 'Belmark asserts that the bridge at Lenz was mined. Ostravia did not deny it.'
  const article = inventArticle(text, { url: 'https://wire.example/two', publishedAt: '2031-05-06' })
  const own = inventStatement(article, {
    source: ['Belmark'],
    cue: ['asserts'],
    content: ['the bridge at Lenz'],
  })
  const leaning = inventStatement(article, { source: ['Ostravia'], cue: ['did not deny'], content: ['it'] })
  return { entry: toEntry(article, [own, leaning]), ids: [own.id, leaning.id] }
}

/** What a linker says of the one statement of an entry: of the claim that `founder` founded. */
export function linkTo(founder: Entry, entry: Entry, more: Partial<Linking> = {}): Linking {
  const { id, act } = statementOf(entry)
  const isFounder = founder === entry
  return {
    version: entry.article.article.version,
    extractor: 'invented/1',
    interpreter: 'invented/1',
    linker: 'link-invented/1',
    ties: [],
    places: [],
    statements: [
      {
        statement: id,
        claim: claimId(statementOf(founder).id),
        stance: act === 'denies' ? 'denies' : act === 'declinesToComment' ? 'noCommit' : 'affirms',
        to: isFounder ? null : statementOf(founder).id,
        score: isFounder ? null : 0.8125,
        why: isFounder ? [] : [{ feature: 'cosine', value: 0.75, adds: 1.5 }],
      },
    ],
    moved: [],
    ...more,
  }
}

/** What is kept with it: the keys of what it is about. */
export function indexOf(entry: Entry, ties: LinkIndex['statements'][number]['ties'] = []): LinkIndex {
  const { id, content } = statementOf(entry)
  return {
    story: { whole: entry.article.article.sha256, keys: ['key 1', entry.article.article.sha256] },
    day: entry.article.article.publishedAt,
    headline: null,
    statements: [
      {
        statement: id,
        keys: (content[0]?.text ?? '').split(' '),
        vector: Uint8Array.from({ length: 384 }, (_, at) => at % 7),
        ties,
      },
    ],
  }
}

/** Reports on the bridge, Ostravia's denial and refusal among them, and one on boats: each in the ledger and linked. */
export async function tellOfBridge(ledger: Ledger) {
  const first = inventTold({ says: 'Belmark asserts bridge', day: '01' })
  const denial = inventTold({ says: 'Ostravia denies bridge', day: '02' })
  const refusal = inventTold({
    says: 'Ostravia declinesToComment bridge',
    day: '05',
    outlet: 'Sample Gazette',
  })
  const boats = inventTold({ says: 'Ostravia asserts boats', day: '03' })
  await ledger.append([first, denial, refusal, boats])
  for (const entry of [first, denial, refusal])
    await ledger.links.append(linkTo(first, entry), indexOf(entry))
  await ledger.links.append(linkTo(boats, boats), indexOf(boats))
  return { first, denial, refusal, boats, claim: claimId(statementOf(first).id) }
}
