import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { toSpan } from '../../core/index.ts'
import { sentencesOf } from '../sentences.ts'
import { isInCaptivity } from './captivity.ts'
import { readCare } from './find-care.ts'

/** @param marked a text with the source in [ ] and the cue in < > */
function readMarked(marked: string): boolean {
  const text = marked.replace(/[[\]<>]/g, '')
  const at = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(/[[\]<>]/g, '').length
  const source = [toSpan(text, { start: at('['), end: at(']') })]
  const cue = [toSpan(text, { start: at('<'), end: at('>') })]
  const version = versionOf(text)
  const statement = { source, antecedent: [], cue, content: [] }
  const { held } = readCare({ ...version, statements: [] }, sentencesOf(version))
  return isInCaptivity(text, statement, held)
}

describe('isInCaptivity', () => {
  it.each([
    '[A captured soldier] <said> in a video that he was well.',
    '[Ivan Holt, who was taken prisoner in May,] <said> that he was well.',
    'Ivan Holt was taken prisoner in May. [Holt] <said> that he was well.',
    '[A prisoner of war from Tarn] <told> the Courier that he was well.',
    '[Captured Orskian soldier Ivan Holt] <said> that he was well.',
    '[The hostage] <said> in the video that the war must end.',
    '[Two detainees] <told> the Courier that they had been beaten.',
    '[Jailed activist Mira Tolv] <wrote> that she would not eat.',
    '[The blogger] <said> from his cell that he would appeal.',
    'Police arrested Mira Tolv. “I did nothing,” [Tolv] <said>.',
  ])('is so: %s', (text) => {
    expect(readMarked(text)).toBe(true)
  })

  it.each([
    '[A soldier] <said> that two men were captured.',
    '[The mother of a captured soldier] <said> that he was well.',
    '[A captured soldier’s mother] <said> that he was well.',
    '[A former prisoner of war] <said> that he was beaten.',
    '[A freed hostage] <said> that the tunnel was cold.',
    '[The commission for prisoners of war] <said> that 40 came home.',
    '[A prison official] <said> that nobody was beaten.',
    'Ivan Holt was taken prisoner in May. [Holt’s mother] <said> that he was well.',
    'Ivan Holt was taken prisoner in May. Holt was freed in June. [Holt] <said> that he was well.',
    '[President Ola Berg] <said> that the prisoners would be freed.',
    '[The grandmother of a man who has been captured] <said> that he was well.',
    'Police arrested Mira Tolv. [The judge who jailed Tolv] <said> that she was well.',
    '[Ola Berg, the former head of the Hostage Recovery Unit,] <said> that talks would go on.',
    '[An expert on prisoner exchanges] <said> that talks would go on.',
    'Mira Tolv was arrested in May. She told of it after her release. [Tolv] <said> that she was well.',
    '[The lawyer of Mira Tolv, who was arrested on Monday,] <said> that she was well.',
  ])('is not so: %s', (text) => {
    expect(readMarked(text)).toBe(false)
  })
})
