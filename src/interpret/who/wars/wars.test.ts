import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../../test/support/article.ts'
import { readWar } from '../../../../test/support/war-texts.ts'
import { resolveAntecedents } from '../../../extract/index.ts'
import { openRegistry } from '../open-registry.ts'
import { readSource } from '../read-source.ts'

const registry = await openRegistry()

/**
 * Invented wars of which no registry knows anybody, labelled before any run on them. When they were first run, the kind
 * was right in 87, the name in 83, the party in 51 of a hundred over the first three; over the later texts, written when
 * the rules for the first stood, in 97, 94 and 74. What is held here are the shares after mending.
 */
describe('readSource on wars that nobody knows', () => {
  it.each([
    ['coup.txt', { kind: 97, name: 92, party: 95 }],
    ['blockade.txt', { kind: 97, name: 90, party: 95 }],
    ['republic.txt', { kind: 97, name: 76, party: 93 }],
    ['later.txt', { kind: 96, name: 91, party: 94 }],
  ])('%s', (file, least) => {
    const right = { kind: 0, name: 0, party: 0 }
    const of = { statements: 0, actors: 0 }
    for (const { version, statements, expected } of readWar(new URL(file, import.meta.url))) {
      const antecedents = resolveAntecedents(version, statements)
      const known = statements.map((one, at) => ({ ...one, antecedent: antecedents[at] ?? null }))
      for (const [at, statement] of known.entries()) {
        const wanted = expected[at]
        if (!wanted) continue
        const { sourceKind, actors } = readSource(registry, { ...version, statements: known }, statement)
        const left = [...(actors ?? [])]
        const parties = left.map(({ party }) => party ?? '')
        of.statements++
        if (sourceKind === wanted.kind) right.kind++
        for (const actor of wanted.actors) {
          of.actors++
          right.name += take(left, ({ name }) => areSameName(name, actor.name))
          right.party += take(parties, (party) => actor.parties.includes(party))
        }
      }
    }
    expect((100 * right.kind) / of.statements).toBeGreaterThanOrEqual(least.kind)
    expect((100 * right.name) / of.actors).toBeGreaterThanOrEqual(least.name)
    expect((100 * right.party) / of.actors).toBeGreaterThanOrEqual(least.party)
  })
})

/** Whether two names end alike and the words of one are among the other's. */
function areSameName(a: string, b: string): boolean {
  const wordsOf = (name: string) =>
    name
      .toLowerCase()
      .replace(/[’']s?\b/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && word !== 'the')
  const [short = [], long = []] = [wordsOf(a), wordsOf(b)].toSorted((one, other) => one.length - other.length)
  return short.at(-1) === long.at(-1) && short.every((word) => long.includes(word))
}

/** Takes the first that fits out of a list; how many were taken. */
function take<One>(list: One[], fits: (one: One) => boolean): number {
  const at = list.findIndex(fits)
  if (at >= 0) list.splice(at, 1)
  return Number(at >= 0)
}

describe('readSource on hostile text', () => {
  it.each([
    'The rebels and the junta, Orvian rebels of the Sarn Liberation Front, said. ',
    'Orvia’s interior minister told Orsk on Monday that the Orvian capital, Orsk, ',
    'Council of the Council of the Front for the Union of Movement ',
    'The Morning Courier newspaper Morning Post Channel Nine Orpress, its daily, ',
    'his deputy and her deputy, the council’s council’s chairman, ',
  ])('reads %j over and over in a short time', (words) => {
    const text = words.repeat(10_000)
    const start = performance.now()
    readSource(
      registry,
      { ...versionOf(text), statements: [] },
      {
        source: [{ start: 0, end: 60, text: text.slice(0, 60) }],
      },
    )
    expect(performance.now() - start).toBeLessThan(6000)
  })
})
