import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { toSpan } from '../../core/index.ts'
import { openRegistry } from './open-registry.ts'
import { readSource } from './read-source.ts'

const registry = await openRegistry()

/** The party of who is marked in a text: `[Lenor] said`; whom a pronoun stands for in braces. */
function partyOf(marked: string): string | null | undefined {
  const text = marked.replace(/[[\]{}]/g, '')
  const find = (opens: string, closes: string) => {
    const [before = '', rest] = marked.split(opens)
    const words = rest?.split(closes)[0]
    const start = before.replace(/[[\]{}]/g, '').length
    return words === undefined ? [] : [toSpan(text, { start, end: start + words.length })]
  }
  const source = find('[', ']')
  return readSource(registry, { ...versionOf(text), statements: [] }, { source, antecedent: find('{', '}') })
    .actors?.[0]?.party
}

describe('voices that speak for no side', () => {
  it.each([
    [
      'a fellow of an institute',
      '[Dana Ruel, a senior research fellow at the Tolm Defence Alliance], said so.',
    ],
    ['somebody of an age', 'The road was cut. [Lenka, a 17-year-old from the valley], said so.'],
    ['a person by pronoun, of whom no office is told', '{Lenka} came by boat. [She] said so.'],
    ['a legislator told by his party', '[Representative Nan Harrow, Democrat of the valley], said so.'],
    ['a name written as companies are', '[VeloTask] said so.'],
    ['a company by what it has', 'Shares in Lumeron fell by half. [Lumeron] said so.'],
    ['a company by its head', '[Lumeron] said so. Lumeron’s chief executive was away.'],
  ])('%s is independent', (_, marked) => {
    expect(partyOf(marked)).toBe('independent')
  })

  it.each([
    ['a name of which nothing is told', '[Lumeron] said so.'],
    [
      'a name in a sentence before one on a company',
      'The boat met Lumeron. Company was scarce. [Lumeron] said so.',
    ],
    ['a representative of nobody', '[The representative] said so.'],
  ])('%s stays unknown', (_, marked) => {
    expect(partyOf(marked)).toBe('unknown')
  })
})
