import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { versionOf } from '../../test/support/article.ts'
import { notInterpreted, type Statement, statementId } from '../core/index.ts'
import type { Embedding } from '../infer/index.ts'
import { type Entry, type Ledger, openLedger } from '../ledger/index.ts'
import { openLinker } from './linker.ts'

const matters = [
  'the bridge at Lenz was mined before dawn by Belmark sappers',
  'wheat harvested along the Ard rotted because trains stood still',
  'forty children from Orlo reached the hospital in Tresk unharmed',
]

/** Vectors that are alike where the words are that count twice. */
const embedder: Embedding = {
  name: 'invented/1',
  async embed(text, twice = []) {
    const words = twice.length > 0 ? twice.map(({ start, end }) => text.slice(start, end)).join(' ') : text
    const vector = new Float32Array(384)
    for (const word of words.toLowerCase().split(/\W+/)) {
      let at = 7
      for (const sign of word) at = (at * 31 + sign.charCodeAt(0)) % 9973
      for (let step = 1; step <= 8; step++) vector[(at * step) % 384] = (vector[(at * step) % 384] ?? 0) + 1
    }
    const length = Math.hypot(...vector)
    return length === 0 ? vector : vector.map((value) => value / length)
  },
  async release() {},
}

/** An article that says each of the matters once, or its whole text as often as told; interpreted. */
function report(number: number, { day = '2031-05-04', said = matters, times = 1 } = {}): Entry {
  const sentences = said.map((content) => `The army said that ${content}.`)
  const text = Array.from({ length: times }, () => sentences.join('\n')).join('\n')
  const article = versionOf(text, { url: `https://wire.example/${number}`, publishedAt: day })
  const { version } = article.article
  const statements = [...text.matchAll(/The army (said) that (.*)\./gu)].map((found): Statement => {
    const span = (words: string) => {
      const start = text.indexOf(words, found.index)
      return { start, end: start + words.length, text: words }
    }
    const source = span('The army')
    const spans = { source: [source], cue: [span('said')], content: [span(found[2] ?? '')] }
    return {
      id: statementId(version, spans),
      ...spans,
      quotation: 'indirect',
      parent: null,
      confidence: 0.75,
      extractor: 'invented/1',
      by: 'machine',
      ...notInterpreted,
      act: 'asserts',
      factuality: 'CT+',
      actors: [{ name: 'The army', party: 'Belmark', affiliation: null, post: null, span: source }],
      where: [],
      when: { said: null, about: [] },
    }
  })
  const readBy = { version, extractor: 'invented/1' }
  return {
    article: { ...article, bytes: new TextEncoder().encode(text) },
    reading: { ...readBy, statements: statements.map((one) => ({ ...one, ...notInterpreted })) },
    interpretation: { ...readBy, interpreter: 'invented/1', statements, writer: [], care: [] },
    retrievedAt: '2031-05-04T12:00:00.000Z',
  }
}

async function link(entries: readonly Entry[]): Promise<Ledger> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-linker-'))
  const ledger = await openLedger(join(folder, 'a.db'), { create: true })
  onTestFinished(async () => {
    await ledger.close()
    await rm(folder, { recursive: true })
  })
  await ledger.append(entries)
  const linker = await openLinker(ledger, embedder)
  expect(await linker.linkWaiting()).toBe(entries.length)
  expect(await linker.linkWaiting()).toBe(0)
  await linker.close()
  return ledger
}

describe('a linker', { timeout: 60_000 }, () => {
  it('makes of many copies of one article one claim for each of its statements, of one origin', async () => {
    const ledger = await link(Array.from({ length: 24 }, (_, number) => report(number)))
    const { items } = await ledger.links.claims({})
    expect(items.map(({ statements, origins }) => [statements, origins])).toEqual(matters.map(() => [24, 1]))
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('takes an article that contains itself twice for one telling of each matter', async () => {
    const ledger = await link([report(1), report(2, { times: 3 })])
    const { items } = await ledger.links.claims({})
    expect(items.map(({ statements, appearances }) => [statements, appearances])).toEqual(
      matters.map(() => [4, 2]),
    )
  })

  it('cuts nothing off a claim of more statements than are looked at, and finds it again', async () => {
    const [only = ''] = matters
    const entries = Array.from({ length: 100 }, (_, number) => {
      const day = new Date(Date.UTC(2031, 4, 1 + number)).toISOString().slice(0, 10)
      return report(number, { day, said: [`${only} on day ${number}`] })
    })
    const ledger = await link(entries)
    const { items } = await ledger.links.claims({})
    expect(items.map(({ statements }) => statements)).toEqual([100])
  })
})
