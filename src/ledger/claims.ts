import type {
  Claim,
  Counted,
  Linking,
  OriginTie,
  Position,
  Review,
  Stance,
  Statement,
  WhyLinked,
} from '../core/index.ts'
import type { Page, StatementView } from './views.ts'

/** A claim in a list: what counting tells of the statements that latest readings have. */
export interface ClaimRow {
  readonly id: string
  /** The statement whose content is its label: an early one that can be read at a glance. Null once redacted. */
  readonly label: StatementView | null
  readonly statements: number
  readonly appearances: number
  readonly origins: number
  readonly voices: number
  /** "single origin", "contested", "no denial recorded", "changed". */
  readonly status: Claim['status']
  /** EDTF; null where no statement has a day. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** What each party holds last, by name. */
  readonly parties: readonly Pick<Position, 'party' | 'holds'>[]
}

/** A statement of a claim with its link to it. */
export interface ClaimMember extends StatementView {
  readonly link: StatementClaim
  /** Of its article. */
  readonly origin: string
  /** It relays somebody who has a statement of his own in its content. */
  readonly isRelay: boolean
}

/** The link of a statement to its claim. */
export interface StatementClaim {
  readonly claim: string
  readonly stance: Stance
  readonly state: 'suggested' | 'confirmed'
  /** Who confirmed it, else "machine". */
  readonly by: string
  /** The statement that it is most like. */
  readonly to: string | null
  readonly score: number | null
  readonly why: readonly WhyLinked[]
}

/** A claim as a page shows it. */
export interface ClaimView extends ClaimRow {
  readonly members: readonly ClaimMember[]
  readonly positions: readonly Position[]
  /** Decisions on it and its links, those that were undone too, in their order. */
  readonly reviews: readonly ReviewView[]
}

/** A decision, and which later one took it back. */
export interface ReviewView extends Review {
  readonly undone: string | null
  /** It names a statement that the latest readings no longer have, and none stands in its place. */
  readonly lookAgain: boolean
}

export interface ClaimQuery {
  /** Words, all of which a statement of the claim has. */
  readonly search?: string
  /** Only claims on which this party holds something; capitals do not matter. */
  readonly party?: string
  /** With `party`: only what it holds last. */
  readonly holds?: Position['holds']
  /** A place as a statement names it, or the name of the one it was taken for; capitals do not matter. */
  readonly place?: string
  /** Days, YYYY-MM-DD: claims of which something was said from then on, or until then. */
  readonly from?: string
  readonly to?: string
  /** One of the words of a status. */
  readonly status?: string
  /** Only claims with a statement of this article. */
  readonly article?: string
  /** At least so many statements. */
  readonly least?: number
  /** `newest`: the last day first; `contested`: most pairs of parties that contradict each other first. */
  readonly order?: 'newest' | 'contested'
  readonly limit?: number
  readonly cursor?: string
}

/** What a linker needs to find what an article, and what its statements, could be linked to. */
export interface LinkIndex {
  /** The hash of the story and its keys. */
  readonly story: { readonly whole: string; readonly keys: readonly string[] } | null
  readonly day: string | null
  readonly headline: Uint8Array | null
  readonly statements: readonly {
    readonly statement: string
    readonly keys: readonly string[]
    readonly vector: Uint8Array
    readonly ties: readonly { readonly to: string; readonly score: number }[]
  }[]
}

/** A statement as a linker compares it with others. */
export interface Linked {
  readonly statement: Statement
  readonly article: string
  /** Its place among the statements of its article's reading, from 0. */
  readonly place: number
  readonly publishedAt: string | null
  /** As suggested: what people decide is laid over it, so that it can be undone. */
  readonly claim: string
  readonly vector: Uint8Array
  readonly headline: Uint8Array | null
}

/** A claim with the ties between its statements, as far as they are given. */
export interface LinkedClaim {
  readonly id: string
  readonly size: number
  readonly members: readonly {
    readonly statement: string
    readonly ties: readonly { readonly to: string; readonly score: number }[]
  }[]
}

/** Claims, and what links articles and statements. */
export interface Links {
  /**
   * Runs work that links, alone: whoever else links into this ledger, in another process too, is waited for, so that
   * nobody works out what another is at already. `onWaiting` is called once if there is somebody.
   */
  inTurn<T>(
    work: () => Promise<T>,
    options?: { readonly onWaiting?: () => void; readonly signal?: AbortSignal },
  ): Promise<T>
  /** Versions that wait to be linked: what they say has been worked out since, earliest publication first. */
  waiting(linker: string, limit: number): Promise<readonly string[]>
  /**
   * Appends what a linker made of a version, unless that holds already, and keeps what later ones are found by.
   * @returns whether it was appended
   */
  append(linking: Linking, index: LinkIndex): Promise<boolean>

  /** Forgets all links and what they are found by; entries and decisions stay. For a copy that is linked anew. */
  reset(): Promise<void>
  /** What holds of the links of a version, and what it is found by; null where it was never linked. */
  held(version: string): Promise<{ readonly linking: Linking; readonly index: LinkIndex } | null>
  /** Whether links are there without what they are found by, as after an export was taken in. */
  lacksIndex(): Promise<boolean>
  /** Keeps what the links of a version are found by; the links stay as they are. */
  putIndex(version: string, linker: string, index: LinkIndex): Promise<void>
  /** Keeps on which day sentences ran, so that what runs again and again is known before it is compared. */
  noteSentences(
    told: readonly { readonly sentences: readonly string[]; readonly day: string }[],
  ): Promise<void>
  /** Earliest 64 holders of each key of stories; capped. */
  storyHolders(keys: readonly string[]): Promise<readonly { article: string; whole: string; key: string }[]>
  /** On which days sentences ran. */
  daysOf(sentences: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  /** The ties of articles that hang together with one of these, all of them. */
  tiesAround(articles: readonly string[]): Promise<readonly (OriginTie & { readonly from: string })[]>
  /** What of articles says which was published first. */
  published(articles: readonly string[]): Promise<
    readonly {
      readonly article: string
      readonly outlet: string | null
      readonly publishedAt: string | null
      readonly agencies: readonly string[]
    }[]
  >
  /** Where articles stand now; those that nothing says of are the first of their own. */
  origins(
    articles: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly origin: string; readonly kind: 'first' | 'copy' | 'rewrite' }>>

  /**
   * How many statements have each key, counted up to 2000, and those of them nearest to a day, at most `most` on either
   * side of it; none of a key that so many have.
   */
  statementHolders(
    keys: readonly string[],
    options: { readonly day: string | null; readonly most: number },
  ): Promise<
    readonly { readonly key: string; readonly count: number; readonly statements: readonly string[] }[]
  >
  /** Statements with all that they are compared by, those of latest readings alone. */
  linked(statements: readonly string[]): Promise<readonly Linked[]>
  /** The claims that linkers suggest for statements, those of latest readings alone. */
  claimsOf(
    statements: readonly string[],
  ): Promise<readonly { readonly statement: string; readonly claim: string }[]>
  /** Statements that are in the claim of another since they speak of what it says, and are never compared themselves. */
  leaningOn(
    statements: readonly string[],
  ): Promise<readonly { readonly statement: string; readonly on: string }[]>
  /**
   * Claims as linkers suggest them, whatever people decided since, with at most `most` statements each that can be
   * compared: the earliest, and those that are asked for.
   */
  linkedClaims(
    claims: readonly string[],
    options: { readonly most: number; readonly with: readonly string[] },
  ): Promise<readonly LinkedClaim[]>

  claims(query: ClaimQuery): Promise<Page<ClaimRow>>
  /** @param id of a claim, or what it begins with; @throws OnrecordError notFound */
  claim(id: string, options?: { readonly most?: number }): Promise<ClaimView>
  /** All that counts of a claim's statements. */
  counted(claim: string): Promise<readonly Counted[]>
  /** The link of a statement, or null. */
  linkOf(statement: string): Promise<StatementClaim | null>
  /** The origin of an article with all that have it, the first first. */
  originOf(article: string): Promise<
    readonly {
      readonly article: string
      readonly kind: 'first' | 'copy' | 'rewrite'
      readonly shared: readonly (readonly [number, number])[]
    }[]
  >
  /** Decides; said again, it changes nothing. @throws OnrecordError notFound, usage */
  decide(review: Omit<Review, 'id'>): Promise<Review>
  /** Decisions, the last first. */
  reviews(query: { readonly limit?: number; readonly cursor?: string }): Promise<Page<ReviewView>>
}
