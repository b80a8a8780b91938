import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { parseMarked, toLeave, toMask } from '../../../test/support/care-sentences.ts'
import { notInterpreted, type Statement, toSpan } from '../../core/index.ts'
import { sentencesOf } from '../sentences.ts'
import { readCare } from './find-care.ts'
import type { KnownNames } from './known-names.ts'

const careOf = (text: string, statements: Statement[] = [], known?: KnownNames) => {
  const version = versionOf(text)
  return readCare({ ...version, statements }, sentencesOf(version), known)
}
const namesOf = (text: string) =>
  careOf(text).spans.map(({ start, end, why }) => `${text.slice(start, end)}: ${why}`)

function statementOf(text: string, source: string): Statement {
  const of = (words: string) =>
    toSpan(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
  return {
    ...notInterpreted,
    id: 's',
    source: [of(source)],
    cue: [of('said')],
    content: [],
    quotation: 'none',
    parent: null,
    confidence: null,
    extractor: 'x',
    by: 'machine',
  }
}

describe('readCare on sentences of an invented war', () => {
  it.each(toMask)('masks in: %s', (line) => {
    const { text, names } = parseMarked(line)
    const found = careOf(text).spans.map(({ start, end, why }) => ({ start, end, why: why.charAt(0) }))
    expect(found).toEqual(names)
  })

  it.each(toLeave)('masks nobody in: %s', (line) => {
    expect(namesOf(line)).toEqual([])
  })
})

describe('readCare', () => {
  it('masks every mention, before and behind, in headlines too', () => {
    const text =
      'Holt Pleads For Swap\nIvan Holt’s mother wrote to Holt. Private Ivan Holt was taken prisoner. The Holts wait.'
    const end = text.indexOf('\n')
    const blocks = [
      { kind: 'headline' as const, start: 0, end },
      { kind: 'paragraph' as const, start: end + 1, end: text.length },
    ]
    const version = { ...versionOf(text), blocks }
    const { spans } = readCare({ ...version, statements: [] }, sentencesOf(version))
    expect(spans.map((span) => text.slice(span.start, span.end))).toEqual([
      'Holt',
      'Ivan Holt',
      'Holt',
      'Ivan Holt',
      'Holts',
    ])
  })

  it('tells two bearers of a name apart by who was named last', () => {
    const text =
      'Minister Ada Holt spoke first. Holt was brief. Private Ivan Holt was taken prisoner. Holt is 20.'
    expect(namesOf(text)).toEqual(['Ivan Holt: prisoner', 'Holt: prisoner'])
  })

  it('leaves a surname alone to its first bearer, not to kin', () => {
    const text =
      'Ivan Holt was taken prisoner. Holt’s wife, Ada Holt, wept. Ada Holt said that Holt was ill, and Holt’s capture hurt.'
    expect(namesOf(text).filter((one) => one.startsWith('Ada'))).toEqual([])
    expect(namesOf(text)).toHaveLength(4)
  })

  it('masks no victim who speaks on the record, but a prisoner who does', () => {
    const victim = 'Maria Holt was wounded in the shelling. Neighbours wept, Holt said.'
    expect(careOf(victim, [statementOf(victim, 'Holt')]).spans).toEqual([])
    const prisoner = 'Maria Holt was taken prisoner. The food is bad, Holt said.'
    expect(careOf(prisoner, [statementOf(prisoner, 'Holt')]).spans).toHaveLength(2)
  })

  it('masks a victim whose mother speaks', () => {
    const text = 'Ivan Holt was killed in the shelling. Holt’s mother said that he was 20.'
    expect(careOf(text, [statementOf(text, 'Holt’s mother')]).spans).toHaveLength(2)
  })

  it('asks a registry for victims and children, never for prisoners', () => {
    const known = { isPublic: (name: string) => name === 'Ivan Holt', isParty: () => false }
    expect(careOf('Ivan Holt was killed by a mine.', [], known).spans).toEqual([])
    expect(careOf('Ivan Holt was taken prisoner.', [], known).spans).toHaveLength(1)
  })

  it('masks no grown child of an office-holder, but one whose age is given as a child’s', () => {
    expect(namesOf('President Ola Berg and his son Ivan came late.')).toEqual([])
    expect(namesOf('President Ola Berg’s son Ivan runs a bank.')).toEqual([])
    expect(namesOf('President Ola Berg came with his son Ivan, 9, and left.')).toEqual(['Ivan: child'])
  })

  it('does not take an exchange of words for one of prisoners', () => {
    expect(namesOf('The exchange came after a call for Ola Berg to resign, he said of Berg.')).toEqual([])
  })

  it('names the gravest reason', () => {
    expect(namesOf('Ivan Holt, 16, was wounded. Ivan Holt was taken prisoner.')).toEqual([
      'Ivan Holt: prisoner',
      'Ivan Holt: prisoner',
    ])
  })

  it('reads who is named in the sentence after', () => {
    expect(namesOf('A shell killed a woman on Monday. She was identified as Ida Sund.')).toEqual([
      'Ida Sund: victim',
    ])
  })

  it('finds nothing in a text of no words', () => {
    expect(namesOf('')).toEqual([])
    expect(namesOf('😀 \u202eمرحبا\u202c 👩‍👩‍👧 123')).toEqual([])
  })

  it.each([
    ['no stop', 'Holt was captured and '.repeat(20_000)],
    ['a thousand names', 'Ivan Holt, Maria Lund and '.repeat(10_000)],
    ['ages', 'Ivan, 7, '.repeat(30_000)],
    ['small words', 'captured soldier, '.repeat(20_000)],
    ['capitals', 'KILLED IVAN '.repeat(20_000)],
    ['one word', 'killed'.repeat(50_000)],
  ])('takes linear time on %s', (_, text) => {
    const start = performance.now()
    careOf(text)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
