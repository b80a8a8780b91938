import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleId, canonicalJson, sha256, statementId, toId, versionId } from './id.ts'

describe('ids', () => {
  it('come from content alone and look alike', () => {
    expect(toId('outlet', ['Sample Wire'])).toBe(toId('outlet', ['Sample Wire']))
    expect(toId('outlet', ['Sample Wire'])).toMatch(/^out_[0-9a-v]{26}$/)
    expect(toId('outlet', ['Sample Wire'])).not.toBe(toId('outlet', ['Sample Gazette']))
  })

  it('do not confuse parts that join to the same string', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        expect(toId('outlet', a) === toId('outlet', b)).toBe(canonicalJson(a) === canonicalJson(b))
      }),
    )
  })

  it('names an article by its address, else by its outlet and text', () => {
    const at = { url: 'https://wire.example/1', outlet: 'Wire', sha256: sha256('a') }
    expect(articleId(at)).toBe(articleId({ ...at, outlet: 'Other', sha256: sha256('b') }))
    const loose = { ...at, url: null }
    expect(articleId(loose)).not.toBe(articleId({ ...loose, outlet: 'Other' }))
    expect(articleId(loose)).not.toBe(articleId({ ...loose, sha256: sha256('b') }))
  })

  it('names a row by file and key, else by what it says, and never as the report that it names', () => {
    const report = { url: 'https://wire.example/1', outlet: 'Wire', sha256: sha256('a') }
    const row = (key: string | null, file = 'a.csv') => ({ ...report, row: { file, key } })
    expect(articleId(row(null))).not.toBe(articleId(report))
    expect(articleId(row(null))).toBe(articleId(row(null, 'renamed.csv')))
    expect(articleId({ ...row(null), sha256: sha256('b') })).not.toBe(articleId(row(null)))
    expect(articleId({ ...row('7'), sha256: sha256('b') })).toBe(articleId(row('7')))
    expect(articleId(row('8'))).not.toBe(articleId(row('7')))
    expect(articleId(row('7', 'b.csv'))).not.toBe(articleId(row('7')))
  })

  it('makes another version of another text or another headline', () => {
    const version = { id: 'art_1', sha256: sha256('a'), headline: 'A' }
    expect(versionId(version)).not.toBe(versionId({ ...version, sha256: sha256('b') }))
    expect(versionId(version)).not.toBe(versionId({ ...version, headline: null }))
  })

  it('names a statement by version, source, cue and content', () => {
    const spans = {
      source: [{ start: 0, end: 2 }],
      cue: [{ start: 3, end: 7 }],
      content: [{ start: 8, end: 12 }],
    }
    const id = statementId('ver_1', spans)
    expect(id).not.toBe(statementId('ver_2', spans))
    expect(id).not.toBe(statementId('ver_1', { ...spans, source: spans.content, content: spans.source }))
  })
})

describe('canonicalJson', () => {
  it('gives equal bytes for equal values, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = canonicalJson(value)
        expect(canonicalJson(JSON.parse(json))).toBe(json)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonicalJson({ b: 1, a: { d: 2, c: [{ f: 1, e: 2 }] } })).toBe(
      '{"a":{"c":[{"e":2,"f":1}],"d":2},"b":1}',
    )
  })
})
