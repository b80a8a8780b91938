import {
  type Article,
  claimId,
  founderOf,
  type Linking,
  type Stance,
  type Statement,
  type StatementLink,
} from '../core/index.ts'
import type { Embedding } from '../infer/index.ts'
import type { ArticleView, Ledger, Linked, LinkIndex } from '../ledger/index.ts'
import {
  createLikeness,
  gatherClaims,
  gathering,
  leaningStatements,
  type Placed,
  packVector,
  rankCandidates,
  stanceOf,
  statementBackground,
  statementKeys,
  type TextToEmbed,
  type ToGather,
  textToEmbed,
  toPairSide,
  unpackVector,
} from '../link/index.ts'

/** Statements of a claim with their ties: a larger claim is never cut up. */
const mostMembers = 96
/** Holders of a key on either side of a day. */
const holdersOfKey = 24
/** Statements kept for comparing, of some 5 KB each. */
const keptSides = 8000
/** Vectors kept for words that come again, of 1.5 KB each. */
const keptVectors = 2000
/** Features that are kept of a score, the weightiest first. */
const keptReasons = 5

/** What of an article's statements is linked to others, and what later ones find them by. */
export interface ClaimLinks extends Pick<Linking, 'statements' | 'moved'>, Pick<LinkIndex, 'headline'> {
  readonly index: LinkIndex['statements']
}

/** A statement that can speak to a claim. */
interface Own {
  readonly statement: Statement
  readonly stance: Stance
  readonly keys: readonly string[]
  readonly vector: Int8Array
  readonly toGather: ToGather
}

/** A statement that names no matter of its own: it speaks to what was said just before. */
interface Leaning {
  readonly statement: Statement
  readonly stance: Stance
  /** The statement that it leans on; null where nothing was said before. */
  readonly on: string | null
}

/** An article's statements as they can be compared: it depends on nothing but the article. */
export interface PreparedClaims {
  readonly article: Article
  readonly own: readonly Own[]
  readonly leaning: readonly Leaning[]
  readonly headline: Int8Array | null
}

/** Brings an article's statements into claims. Articles are linked one after the other. */
export class ClaimLinker {
  readonly #ledger: Ledger
  readonly #embed: (words: TextToEmbed) => Promise<Float32Array>
  /** Statements of articles that were compared before, the latest last: a story's are compared with again and again. */
  readonly #sides = new Map<string, ToGather>()
  /** Copies of a text have the same words. */
  readonly #vectors = new Map<string, Promise<Float32Array>>()

  constructor(ledger: Ledger, embedder: Pick<Embedding, 'embed'>) {
    this.#ledger = ledger
    this.#embed = ({ text, twice }) => {
      const words = JSON.stringify([text, twice])
      const known = this.#vectors.get(words)
      if (known) return known
      const vector = embedder.embed(text, twice)
      this.#vectors.set(words, vector)
      const [oldest] = this.#vectors.keys()
      if (this.#vectors.size > keptVectors && oldest !== undefined) this.#vectors.delete(oldest)
      return vector
    }
  }

  /** Forgets what it knows of statements: another interpreter may have seen them since. */
  forget(): void {
    this.#sides.clear()
  }

  /** Several articles can be prepared at once, before others are linked. */
  async prepare({ article, statements }: ArticleView): Promise<PreparedClaims> {
    const packed =
      article.headline === null ? null : packVector(await this.#embed({ text: article.headline, twice: [] }))
    const headline = packed && unpackVector(packed)
    const leans = leaningStatements(statements)
    const own = await Promise.all(
      statements.map(async (statement, place): Promise<Own[]> => {
        const stance = stanceOf(statement)
        const hasWords = statement.content.some(
          ({ text }) => /[\p{L}\p{Nd}]/u.test(text) && !/^█+$/u.test(text),
        )
        if (stance === null || !hasWords || leans.has(statement.id)) return []
        // Kept in a byte a number: the first comparison is made as all later ones are.
        const vector = packVector(await this.#embed(textToEmbed(statement)))
        const report = { article: article.id, place, publishedAt: article.publishedAt }
        const side = toPairSide(statement, { vector: unpackVector(vector), headline, report })
        const toGather = { id: statement.id, side }
        return [{ statement, stance, keys: statementKeys(statement), vector, toGather }]
      }),
    )
    const leaning = statements.flatMap((statement): Leaning[] => {
      const [stance, on] = [stanceOf(statement), leans.get(statement.id)]
      return stance === null || on === undefined ? [] : [{ statement, stance, on }]
    })
    return { article, own: own.flat(), leaning, headline: packed }
  }

  async link({ article, own, leaning, headline }: PreparedClaims): Promise<ClaimLinks> {
    const { candidates, claims } = await this.#findStanding(article, own)
    const { placed, moved } = gatherClaims(
      { candidates, claims },
      own.map(({ toGather }) => toGather),
    )
    const places = new Map(placed.map((one) => [one.statement, one]))
    return {
      statements: [
        ...own.flatMap((one) => toLink(one, places.get(one.statement.id)) ?? []),
        ...leaning.map((one) => toLeaningLink(one, places.get(one.on ?? ''))),
      ],
      moved: await this.#withLeaning(moved.map(({ statement, to }) => ({ statement, claim: claimId(to) }))),
      headline: headline && toBytes(headline),
      index: own.map(({ statement, keys, vector }) => ({
        statement: statement.id,
        keys,
        vector: toBytes(vector),
        ties: places.get(statement.id)?.ties ?? [],
      })),
    }
  }

  /** What leans on a statement goes where that goes. */
  async #withLeaning(moved: Linking['moved']): Promise<Linking['moved']> {
    const claims = new Map(moved.map(({ statement, claim }) => [statement, claim]))
    const leaning = await this.#ledger.links.leaningOn([...claims.keys()])
    return [
      ...moved,
      ...leaning.map(({ statement, on }) => ({ statement, claim: claims.get(on) ?? claimId(on) })),
    ]
  }

  async #findStanding({ id, publishedAt }: Article, own: readonly Own[]) {
    const { links } = this.#ledger
    const keys = [...new Set(own.flatMap((one) => one.keys))]
    const day = publishedAt?.slice(0, 10) ?? null
    const holders = await links.statementHolders(keys, { day, most: holdersOfKey })
    const byKey = new Map(holders.map((one) => [one.key, one]))
    const ranked = own.map((one) => rankCandidates(one.keys, byKey))
    const found = await links.claimsOf(ranked.flat())
    const sides = await this.#readSides(found.map(({ statement }) => statement))
    // What is like none of the article's says nothing of its claims, nor of others'.
    const near = new Set(
      own.flatMap(({ toGather }, at) =>
        (ranked[at] ?? []).filter((other) => {
          const side = sides.get(other)?.side
          return side && likeness(toGather.side, side) >= gathering.floor
        }),
      ),
    )
    const inClaims = found.filter(
      ({ statement }) => near.has(statement) && sides.get(statement)?.side.report?.article !== id,
    )
    const claims = await this.#readClaims(inClaims)
    const members = await this.#readSides(claims.flatMap((claim) => claim.members.map((one) => one.id)))
    const isOther = ({ side }: ToGather) => side.report?.article !== id
    return { candidates: [...members.values()].filter(isOther).toSorted(byId), claims }
  }

  /** Statements by their ids, from the ledger those that were not compared before. */
  async #readSides(ids: readonly string[]): Promise<Map<string, ToGather>> {
    const sides = new Map<string, ToGather>()
    for (const id of ids) {
      const known = this.#sides.get(id)
      if (!known) continue
      sides.set(id, known)
      this.#sides.delete(id)
    }
    for (const one of await this.#ledger.links.linked(ids.filter((id) => !sides.has(id))))
      sides.set(one.statement.id, toCandidate(one))
    for (const [id, side] of sides) this.#sides.set(id, side)
    const names = this.#sides.keys()
    while (this.#sides.size > keptSides) this.#sides.delete(names.next().value ?? '')
    return sides
  }

  async #readClaims(found: readonly { readonly statement: string; readonly claim: string }[]) {
    const claims = await this.#ledger.links.linkedClaims(
      found.map(({ claim }) => claim),
      { most: mostMembers, with: found.map(({ statement }) => statement) },
    )
    return claims.map(({ id, size, members }) => ({
      id: founderOf(id),
      size,
      members: members.map(({ statement, ties }) => ({ id: statement, ties })),
    }))
  }
}

const likeness = createLikeness(statementBackground)
const byId = (a: ToGather, b: ToGather) => (a.id < b.id ? -1 : 1)

function toCandidate({ statement, article, place, publishedAt, vector, headline }: Linked): ToGather {
  const report = { article, place, publishedAt }
  return {
    id: statement.id,
    side: toPairSide(statement, {
      vector: unpackVector(toSigned(vector)),
      headline: headline && unpackVector(toSigned(headline)),
      report,
    }),
  }
}

/** It is in the claim of what it leans on; nothing was compared. */
function toLeaningLink({ statement, stance, on }: Leaning, placed: Placed | undefined): StatementLink {
  const claim = claimId(placed?.claim ?? statement.id)
  const why = placed ? [{ feature: 'leansOn', value: 1, adds: 0 }] : []
  return { statement: statement.id, claim, stance, to: placed ? on : null, score: null, why }
}

function toLink({ statement, stance }: Own, placed: Placed | undefined): StatementLink | null {
  if (!placed) return null
  return {
    statement: statement.id,
    claim: claimId(placed.claim),
    stance,
    to: placed.nearest,
    score: placed.score === null ? null : round(placed.score),
    why: placed.contributions
      .slice(0, keptReasons)
      .map(({ feature, value, adds }) => ({ feature, value: round(value), adds: round(adds) })),
  }
}

/** Numbers go into a hash: four digits are the same on every machine. */
const round = (value: number) => Math.round(value * 10_000) / 10_000

const toBytes = (signed: Int8Array) => new Uint8Array(signed.buffer, signed.byteOffset, signed.length)
const toSigned = (bytes: Uint8Array) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
