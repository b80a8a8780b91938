import {
  claimId,
  founderOf,
  type Linking,
  type Stance,
  type Statement,
  type StatementLink,
} from '../core/index.ts'
import type { Embedder } from '../infer/index.ts'
import type { ArticleView, Ledger, Linked, LinkIndex } from '../ledger/index.ts'
import {
  gatherClaims,
  joinVectors,
  type Placed,
  packVector,
  rankCandidates,
  stanceOf,
  statementKeys,
  type ToGather,
  toPairSide,
  unpackVector,
  wordsToEmbed,
} from '../link/index.ts'

/** Statements of a claim with their ties: a larger claim is never cut up. */
const mostMembers = 96
/** Holders of a key on either side of a day. */
const holdersOfKey = 24
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

/** Brings an article's statements into claims. Articles are linked one after the other. */
export class ClaimLinker {
  readonly #ledger: Ledger
  readonly #embedder: Embedder

  constructor(ledger: Ledger, embedder: Embedder) {
    this.#ledger = ledger
    this.#embedder = embedder
  }

  async link(view: ArticleView): Promise<ClaimLinks> {
    const { headline: words } = view.article
    const headline = words === null ? null : packVector(await this.#embedder.embed(words))
    const own = await this.#prepare(view, headline && unpackVector(headline))
    const candidates = await this.#findCandidates(view, own)
    const claims = await this.#readClaims(candidates)
    const ids = [
      ...own.map(({ statement }) => statement.id),
      ...claims.flatMap(({ members }) => members.map(({ id }) => id)),
    ]
    const { placed, moved } = gatherClaims(
      { candidates: candidates.map(toCandidate), claims },
      own.map(({ toGather }) => toGather),
      { decided: await this.#ledger.links.decided(ids) },
    )
    const places = new Map(placed.map((one) => [one.statement, one]))
    return {
      statements: own.flatMap((one) => toLink(one, places.get(one.statement.id)) ?? []),
      moved: moved.map(({ statement, to }) => ({ statement, claim: claimId(to) })),
      headline: headline && toBytes(headline),
      index: own.map(({ statement, keys, vector }) => ({
        statement: statement.id,
        keys,
        vector: toBytes(vector),
        ties: places.get(statement.id)?.ties ?? [],
      })),
    }
  }

  async #prepare(view: ArticleView, headline: Float32Array | null): Promise<Own[]> {
    const { id: article, publishedAt } = view.article
    const own: Own[] = []
    for (const [place, statement] of view.statements.entries()) {
      const stance = stanceOf(statement)
      const hasWords = statement.content.some(
        ({ text }) => /[\p{L}\p{Nd}]/u.test(text) && !/^█+$/u.test(text),
      )
      if (stance === null || !hasWords) continue
      const vectors: Float32Array[] = []
      for (const words of wordsToEmbed(statement)) vectors.push(await this.#embedder.embed(words))
      // Kept in a byte a number: the first comparison is made as all later ones are.
      const vector = packVector(joinVectors(vectors))
      const report = { article, place, publishedAt }
      const side = toPairSide(statement, { vector: unpackVector(vector), headline, report })
      own.push({
        statement,
        stance,
        keys: statementKeys(statement),
        vector,
        toGather: { id: statement.id, side },
      })
    }
    return own
  }

  async #findCandidates(view: ArticleView, own: readonly Own[]): Promise<Linked[]> {
    const { links } = this.#ledger
    const keys = [...new Set(own.flatMap((one) => one.keys))]
    const day = view.article.publishedAt?.slice(0, 10) ?? null
    const holders = await links.statementHolders(keys, { day, most: holdersOfKey })
    const byKey = new Map(holders.map((one) => [one.key, one]))
    const found = own.flatMap((one) => rankCandidates(one.keys, byKey))
    const linked = await links.linked([...new Set(found)])
    return linked.filter(({ article }) => article !== view.article.id)
  }

  async #readClaims(candidates: readonly Linked[]) {
    const claims = await this.#ledger.links.linkedClaims(
      candidates.map(({ claim }) => claim),
      { most: mostMembers, with: candidates.map(({ statement }) => statement.id) },
    )
    return claims.map(({ id, size, members }) => ({
      id: founderOf(id),
      size,
      members: members.map(({ statement, ties }) => ({ id: statement, ties })),
    }))
  }
}

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
