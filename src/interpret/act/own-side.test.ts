import { describe, expect, it } from 'vitest'
import { readAct } from './read-act.ts'

interface Given {
  readonly cue?: string
  readonly source?: string
  readonly isParty?: boolean
  readonly ownName?: string | null
}

const actOf = (
  content: string,
  { cue = 'said', source = 'A spokesman', isParty = true, ownName = null }: Given = {},
) => readAct({ cue, content, source, isParty, ownName, isQuoted: false, accused: [] }).act

describe('what who speaks for a side says of its own', () => {
  it.each([
    'the city would open two shelters',
    'his forces will hold the ridge',
    'it planned to join the pact',
    'they are ready to hand over the wounded',
  ])('intends: %s', (content) => {
    expect(actOf(content)).toBe('intends')
  })

  it('intends where the content begins with the name of its side', () => {
    expect(actOf('Orsk would send its own sappers', { ownName: 'orsk' })).toBe('intends')
    expect(actOf('that Orsk plans to close the strait', { ownName: 'orsk' })).toBe('intends')
  })

  it('tells what will be of others', () => {
    expect(actOf('Orsk would send its own sappers')).toBe('asserts')
    expect(actOf('the winter will be hard', { ownName: 'orsk' })).toBe('asserts')
    expect(actOf('the city would open two shelters', { isParty: false })).toBe('asserts')
  })

  it.each([
    'there had been no fire on the quay at any point',
    'no prisoner was harmed',
    'not one penny had gone astray',
    'none of the batteries had fired',
  ])('denies: %s', (content) => {
    expect(actOf(content)).toBe('denies')
  })

  it.each([
    'there is no doubt about the result',
    'there was no need for a second boat',
    'no'.repeat(300_000),
  ])('asserts: %.40s', (content) => {
    expect(actOf(content)).toBe('asserts')
  })

  it('denies nothing for a bystander', () => {
    expect(actOf('there had been no fire on the quay', { isParty: false })).toBe('asserts')
  })
})
