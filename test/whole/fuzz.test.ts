import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputsOf, parsers } from '../fuzz/parsers.ts'
import '../property-seed.ts'

const found = fileURLToPath(new URL('../fuzz/found/', import.meta.url))
const kept = existsSync(found) ? readdirSync(found).toSorted() : []
const parserOf = (file: string) => parsers.find(({ name }) => name === file.replace(/-[0-9a-f]{8}$/, ''))

/** The short form of `npm run fuzz`: a second or less a parser. */
const short = { numRuns: 60, mostBytes: 5000 }

describe('every parser', () => {
  it.each(parsers)('$name refuses or reads whatever it is given', async (parser) => {
    await fc.assert(
      fc.asyncProperty(inputsOf({ ...parser, ...short }), async (bytes) => parser.parse(bytes)),
      { numRuns: parser.shortRuns ?? short.numRuns },
    )
  })
})

describe('what fuzzing found', () => {
  it.each(kept)('%s stays mended', async (file) => {
    const parser = parserOf(file)
    expect(parser, 'no parser of this name').toBeDefined()
    const started = process.cpuUsage()
    await parser?.parse(new Uint8Array(readFileSync(found + file)))
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(Math.max(3000, parser?.slowMs ?? 0))
  })
})

describe('the check itself', () => {
  it.each(parsers)('$name takes each of its seeds', async ({ seeds, parse }) => {
    expect(seeds.length).toBeGreaterThan(0)
    for (const seed of seeds) await parse(seed)
  })

  it('sees what cannot be', async () => {
    const { checkArticle } = await import('../fuzz/invariants.ts')
    const { inventArticle } = await import('../../src/ledger/suite/invented.ts')
    const sound = inventArticle('The army said so. 😀')
    checkArticle(sound)
    const block = { kind: 'paragraph' as const, start: 0, end: 19 }
    const unsound = {
      'a block cuts a pair': { ...sound, blocks: [block] },
      'words outside': { ...sound, blocks: [{ ...block, end: 7 }] },
      'a lone surrogate': { ...inventArticle('said \ud800') },
      'another text': { ...sound, text: `${sound.text} ` },
      'no date': inventArticle('The army said so.', { publishedAt: '2031-02-30' }),
    }
    for (const [what, article] of Object.entries(unsound)) expect(() => checkArticle(article), what).toThrow()
  })
})
