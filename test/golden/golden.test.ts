import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type ArticleVersion, type Block, sha256 } from '../../src/core/index.ts'
import { extractStatements, type Tagger } from '../../src/extract/index.ts'
import { createFakeTagger, WrittenStatements } from './fake-tagger.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${folder}${entry.name}/article.txt`))
  .map(({ name }) => name)

/** A block a line: the headline, then paragraphs, with captions and furniture told by how they begin. */
function readGolden(text: string): ArticleVersion {
  const blocks = [...text.matchAll(/[^\r\n]+/g)].map(
    (line, index): Block => ({ kind: kindOf(line[0], index), start: line.index, end: line.index + line[0].length }),
  )
  const hash = sha256(text)
  const article = {
    id: 'art_golden', version: `ver_${hash}`, url: null, outlet: null, headline: null, byline: null, dateline: null,
    agencies: [], publishedAt: null, publishedFrom: null, modifiedAt: null, language: 'en', sha256: hash,
    snapshot: { sha256: hash, mediaType: 'text/plain', size: Buffer.byteLength(text) }, sample: false,
  }
  return { article, text, blocks }
}

function kindOf(line: string, index: number): Block['kind'] {
  if (index === 0) return 'headline'
  if (line.startsWith('[caption]')) return 'caption'
  return /^(?:PHOTO:|Sign up)/.test(line) ? 'furniture' : 'paragraph'
}

/** What a person reads and checks in `statements.json`; the parent by its place, an antecedent where there is one. */
async function summary(text: string, tagger: Tagger) {
  const statements = await extractStatements(readGolden(text), tagger)
  return statements.map(({ source, antecedent, cue, content, quotation, parent }) => ({
    source,
    ...(antecedent?.length === 0 ? {} : { antecedent }),
    cue,
    content,
    quotation,
    parent: parent === null ? null : statements.findIndex(({ id }) => id === parent),
  }))
}

/** Writes what came out beside what was expected, so that a person can look, and fails. */
async function check(slug: string, tagger: Tagger): Promise<void> {
  const text = readFileSync(`${folder}${slug}/article.txt`, 'utf8')
  const expected: unknown = existsSync(`${folder}${slug}/statements.json`)
    ? JSON.parse(readFileSync(`${folder}${slug}/statements.json`, 'utf8'))
    : null
  const actual = await summary(text, tagger)
  const changed = `${folder}${slug}/statements.changed.json`
  rmSync(changed, { force: true })
  try {
    expect(actual).toEqual(expected)
  } catch (difference) {
    writeFileSync(changed, `${JSON.stringify(actual, null, 2)}\n`)
    throw difference
  }
}

describe('golden texts', () => {
  it.each(slugs)('%s: what a tagger knows becomes these statements', async (slug) => {
    const written: unknown = JSON.parse(readFileSync(`${folder}${slug}/tagger.json`, 'utf8'))
    await check(slug, createFakeTagger(WrittenStatements.parse(written)))
  })
})
