import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markStatement } from '../../../test/support/mark-statement.ts'
import { readEvidence } from './read-evidence.ts'

const read = (marked: string) => {
  const { text, parts } = markStatement(marked)
  const { value, spans } = readEvidence(text, parts)
  return [value, spans.map((span) => span.text).join('|')]
}

describe('readEvidence', () => {
  it.each([
    ['{The bridge is gone}, [Orlo] <said>, citing satellite images.', 'imagery', 'satellite images'],
    ['[Satellite imagery] <shows> {forty trucks at the depot}.', 'imagery', 'Satellite imagery'],
    ['Based on aerial photographs, [the institute] <said> {the dam held}.', 'imagery', 'aerial photographs'],
    ['[Tarn] <said> in a statement {that it rained}.', 'officialStatement', 'a statement'],
    ['[The army] <said> in its daily update {that it rained}.', 'officialStatement', 'its daily update'],
    ['<According to> [documents seen by the Courier], {the order came late}.', 'document', 'documents'],
    ['{The order came late}, [the Courier] <reported>, citing court filings.', 'document', 'court filings'],
    ['[The leaked files] <show> {that the order came late}.', 'document', 'leaked files'],
    ['[Two witnesses] <said> {the shell came from the hill}.', 'eyewitness', 'witnesses'],
    ['{“I saw the bridge fall,”} [a baker] <said>.', 'eyewitness', 'I saw'],
    ['[Two people who saw the raid] <said> {it was quick}.', 'eyewitness', 'who saw'],
    ['{“Run,”} [he] <says> in a video posted on Telegram.', 'recording', 'a video'],
    [
      '[Kel] <said>, citing intercepted phone calls, {that they were lost}.',
      'recording',
      'intercepted phone calls',
    ],
    ['[Dashcam footage] <showed> {a flash}.', 'recording', 'Dashcam'],
    [
      'Courier reporters at the scene saw {four wrecks}, [it] <said>.',
      'reporterObserved',
      'Courier reporters at the scene saw',
    ],
    ['[Relatives] <said> they were told {that he was alive}.', 'secondhand', 'were told'],
    ['{“We were told to wait,”} [they] <said>.', 'secondhand', 'were told'],
    ['{The port is shut}, [the agency] <reported>, citing two sailors.', 'secondhand', 'two sailors'],
    ['<According to> [an analysis of the wreck], {it flew from the north}.', 'analysis', 'an analysis'],
    ['[The survey] <found> {that half had left}.', 'analysis', 'survey'],
    ['[He] <said> {it rained}.', 'notStated', ''],
    ['[He] <said> {that satellite images showed trucks}.', 'notStated', ''],
    ['[He] <said> of the photos {that they were old}.', 'notStated', ''],
    ['[An editor at the Centre for Policy Analysis] <said> {it rained}.', 'notStated', ''],
    ['{It} <would be seen> {as a threat}.', 'notStated', ''],
    ['{The port is shut}, the agency said, <citing> [two sailors].', 'notStated', ''],
    ['[He] <said> {it rained}. Satellite images came later.', 'notStated', ''],
  ])('%s: %s, %s', (marked, value, words) => {
    expect(read(marked)).toEqual([value, words])
  })

  it('slices to its words wherever the cue stands', () => {
    const text =
      '😀 “I saw it,” he said, citing photos 😀 in a statement. Witnesses were told so, from a video.'
    fc.assert(
      fc.property(fc.nat(text.length - 5), fc.integer({ min: 1, max: 4 }), (start, length) => {
        const one = [{ start, end: start + length, text: text.slice(start, start + length) }]
        for (const parts of [
          { cue: one, source: [], content: [] },
          { cue: one, source: one, content: one },
        ])
          for (const span of readEvidence(text, parts).spans)
            expect(text.slice(span.start, span.end)).toBe(span.text)
      }),
    )
  })

  it('is quick on a sentence of a million words', () => {
    const text = `He said ${'in a from with '.repeat(250_000)}`
    const cue = [{ start: 3, end: 7, text: 'said' }]
    expect(readEvidence(text, { cue, source: [], content: [] }).value).toBe('notStated')
  })
})
