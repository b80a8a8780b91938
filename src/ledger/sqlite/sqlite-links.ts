import type { Counted, Linking, Review } from '../../core/index.ts'
import type {
  ClaimQuery,
  ClaimRow,
  ClaimView,
  Linked,
  LinkedClaim,
  LinkIndex,
  Links,
  ReviewView,
  StatementClaim,
} from '../claims.ts'
import type { Page } from '../ledger.ts'
import { openChain } from './entries.ts'
import { readHeldWithIndex, resetLinks } from './held-links.ts'
import {
  lacksIndex,
  putIndex,
  putSentences,
  readDays,
  readStatementHolders,
  readStoryHolders,
} from './link-index.ts'
import { appendLinking } from './linkings.ts'
import { listClaims } from './list-claims.ts'
import { listReviews, readClaim, readCounted, readLink, readOrigin } from './read-claim.ts'
import {
  readClaimsOf,
  readLeaningOn,
  readLinked,
  readLinkedClaims,
  readOrigins,
  readPublished,
  readTiesAround,
  readWaiting,
} from './read-links.ts'
import { decide } from './reviews.ts'
import type { Db, Trx } from './tables.ts'
import type { TurnOptions } from './turns.ts'

/** How a ledger in an SQLite file reads and writes: one transaction each, its errors said in words. */
export interface Access {
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>
  inTurn<T>(work: () => Promise<T>, options?: TurnOptions): Promise<T>
}

/** The links of a ledger in an SQLite file. */
export class SqliteLinks implements Links {
  readonly #access: Access

  constructor(access: Access) {
    this.#access = access
  }

  inTurn<T>(work: () => Promise<T>, options?: TurnOptions): Promise<T> {
    return this.#access.inTurn(work, options)
  }

  waiting(linker: string, limit: number): Promise<string[]> {
    return this.#access.read((db) => readWaiting(db, linker, limit))
  }

  append(linking: Linking, index: LinkIndex): Promise<boolean> {
    return this.#access.write(async (trx) => {
      await putIndex(trx, linking.version, linking.linker, index)
      return appendLinking(trx, await openChain(trx), linking)
    })
  }

  reset(): Promise<void> {
    return this.#access.write(resetLinks)
  }

  held(version: string): ReturnType<Links['held']> {
    return this.#access.read((db) => readHeldWithIndex(db, version))
  }

  lacksIndex(): Promise<boolean> {
    return this.#access.read(lacksIndex)
  }

  putIndex(version: string, linker: string, index: LinkIndex): Promise<void> {
    return this.#access.write((trx) => putIndex(trx, version, linker, index))
  }

  noteSentences(told: Parameters<Links['noteSentences']>[0]): Promise<void> {
    return this.#access.write(async (trx) => {
      for (const { sentences, day } of told) await putSentences(trx, sentences, day)
    })
  }

  storyHolders(keys: readonly string[]): ReturnType<Links['storyHolders']> {
    return this.#access.read((db) => readStoryHolders(db, keys))
  }

  daysOf(sentences: readonly string[]): ReturnType<Links['daysOf']> {
    return this.#access.read((db) => readDays(db, sentences))
  }

  tiesAround(articles: readonly string[]): ReturnType<Links['tiesAround']> {
    return this.#access.read((db) => readTiesAround(db, articles))
  }

  published(articles: readonly string[]): ReturnType<Links['published']> {
    return this.#access.read((db) => readPublished(db, articles))
  }

  origins(articles: readonly string[]): ReturnType<Links['origins']> {
    return this.#access.read((db) => readOrigins(db, articles))
  }

  statementHolders(
    keys: readonly string[],
    options: { readonly day: string | null; readonly most: number },
  ): ReturnType<Links['statementHolders']> {
    return this.#access.read((db) => readStatementHolders(db, keys, options))
  }

  linked(statements: readonly string[]): Promise<Linked[]> {
    return this.#access.read((db) => readLinked(db, statements))
  }

  claimsOf(statements: readonly string[]): ReturnType<Links['claimsOf']> {
    return this.#access.read((db) => readClaimsOf(db, statements))
  }

  leaningOn(statements: readonly string[]): ReturnType<Links['leaningOn']> {
    return this.#access.read((db) => readLeaningOn(db, statements))
  }

  linkedClaims(
    claims: readonly string[],
    options: { readonly most: number; readonly with: readonly string[] },
  ): Promise<LinkedClaim[]> {
    return this.#access.read((db) => readLinkedClaims(db, claims, options))
  }

  claims(query: ClaimQuery): Promise<Page<ClaimRow>> {
    return this.#access.read((db) => listClaims(db, query))
  }

  claim(id: string, options?: { readonly most?: number }): Promise<ClaimView> {
    return this.#access.read((db) => readClaim(db, id, options))
  }

  counted(claim: string): Promise<Counted[]> {
    return this.#access.read((db) => readCounted(db, claim))
  }

  linkOf(statement: string): Promise<StatementClaim | null> {
    return this.#access.read((db) => readLink(db, statement))
  }

  originOf(article: string): ReturnType<Links['originOf']> {
    return this.#access.read((db) => readOrigin(db, article))
  }

  decide(review: Omit<Review, 'id'>): Promise<Review> {
    return this.#access.write((trx) => decide(trx, review))
  }

  reviews(query: { readonly limit?: number; readonly cursor?: string }): Promise<Page<ReviewView>> {
    return this.#access.read((db) => listReviews(db, query))
  }
}
