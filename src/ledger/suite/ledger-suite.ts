import { describe } from 'vitest'
import { testAntecedents } from './antecedents.ts'
import { testAppending } from './appending.ts'
import type { Bench } from './bench.ts'
import { testCorrections } from './corrections.ts'
import { testDeciding } from './deciding.ts'
import { testInterpretations } from './interpretations.ts'
import { testInterpretationsOut } from './interpretations-out.ts'
import { testLinking } from './linking.ts'
import { testLooking } from './looking.ts'
import { testRedacting } from './redacting.ts'
import { testRestoring } from './restoring.ts'
import { testSearching } from './searching.ts'
import { testWritingTogether } from './writing-together.ts'

/** What every ledger does, whatever it is stored in. */
export function ledgerSuite(store: string, bench: Bench): void {
  describe(`a ledger in ${store}`, () => {
    describe('appends', () => testAppending(bench))
    describe('shows', () => testLooking(bench))
    describe('finds', () => testSearching(bench))
    describe('redacts', () => testRedacting(bench))
    describe('keeps antecedents', () => testAntecedents(bench))
    describe('keeps interpretations', () => testInterpretations(bench))
    describe('lets interpretations go', () => testInterpretationsOut(bench))
    describe('keeps links', () => testLinking(bench))
    describe('keeps decisions', () => testDeciding(bench))
    describe('keeps corrections', () => testCorrections(bench))
    describe('restores', () => testRestoring(bench))
    describe('is written by two', () => testWritingTogether(bench))
  })
}
