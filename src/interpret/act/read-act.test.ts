import { describe, expect, it } from 'vitest'
import { findDoers, type Harm } from './harm/find-doers.ts'
import { findAccused } from './harm/lays-harm.ts'
import { readAct } from './read-act.ts'

const cases: readonly (readonly [act: string, factuality: string, cue: string, content: string])[] = [
  ['asserts', 'CT+', 'said', 'that two bridges were open again'],
  ['asserts', 'CT+', 'according to', 'The road to Karsk is closed'],
  ['asserts', 'CT+', 'were said', 'who to be miners'],
  ['asserts', 'CT-', 'added', 'that there were no casualties'],
  ['asserts', 'PS+', 'warned', 'the dam could break within days'],
  ['asserts', 'PR+', 'said', 'the fire was probably set'],
  ['asserts', 'PR+', 'reportedly', 'the convoy turned back'],
  ['alleges', 'CT+', 'accused', 'Karsk of shelling a market'],
  ['alleges', 'CT+', 'blamed', 'the rebels for the outage'],
  ['believes', 'PR+', 'believes', 'the brigade was withdrawn'],
  ['believes', 'PR+', 'is expected', 'The minister to resign'],
  ['believes', 'PS+', 'fear', 'the cold'],
  ['believes', 'PR-', 'does not believe', 'that the truce will hold'],
  ['believes', 'CT+', 'were aware', 'of the order'],
  ['believes', 'Uu', 'is not clear', 'who fired'],
  ['believes', 'Uu', 'expressed scepticism', 'about the offer'],
  ['confirms', 'CT+', 'has confirmed', 'the death of two drivers'],
  ['confirms', 'CT+', 'admitted', 'that the shell was its own'],
  ['denies', 'CT-', 'has repeatedly denied', 'any part in the raid'],
  ['denies', 'CT-', 'dismissed', 'the report as a fairy tale'],
  ['denies', 'CT-', 'answered', 'that none of its boats had been at sea'],
  ['denies', 'CT-', 'insists', '“Not one boat of ours was there”'],
  ['denies', 'CT-', 'added', 'that her country built nothing of the kind'],
  ['denies', 'CT-', 'maintaining', 'it had nobody there'],
  // Of others, or of what one lacks: no denial.
  ['asserts', 'CT-', 'said', 'none of the boats had been at sea'],
  ['asserts', 'CT-', 'said', 'they have no water'],
  ['denies', 'CT-', 'once again ruling out', 'a ceasefire'],
  ['asserts', 'CT-', 'said', 'that talks had yet to begin'],
  ['asserts', 'CT+', 'told', 'of an unconfirmed sighting'],
  ['intends', 'PR+', 'vowed', 'to retake the valley'],
  ['intends', 'PS+', 'is considering', 'an offer of talks'],
  ['intends', 'CT-', 'refused', 'to leave the town'],
  ['intends', 'CT-', 'is not interested', 'in a deal'],
  ['intends', 'CT+', 'said', 'it would pull back from the river'],
  ['demands', 'Uu', 'called on', 'Orsk to release the crew'],
  ['demands', 'Uu', 'told', 'to leave'],
  ['demands', 'Uu', 'said', 'that the border should be opened'],
  ['asks', 'Uu', 'asked', 'whether the road was safe'],
  ['appraises', 'CT+', 'condemned', 'the strike'],
  ['appraises', 'CT+', 'paid tribute', 'to the crew'],
  ['asks', 'Uu', 'wanted to know', 'whether the road was safe'],
  ['declinesToComment', 'Uu', 'declined', 'to comment'],
  ['declinesToComment', 'Uu', 'declined', 'to go into it'],
  ['declinesToComment', 'Uu', 'had nothing', 'to say about the raid'],
  ['noResponse', 'Uu', 'did not immediately react to', 'the charge'],
  ['demands', 'Uu', 'said', '“Let them show the wreck.”'],
  ['declinesToComment', 'Uu', 'refuses', 'to say whether it fired'],
  ['declinesToComment', 'Uu', 'would not say', 'how many were hurt'],
  ['noResponse', 'Uu', 'did not immediately respond to', 'a request for comment'],
  ['noResponse', 'Uu', 'could not be reached for', 'comment'],
  ['noResponse', 'Uu', 'did not return', 'calls'],
  ['noResponse', 'Uu', 'has not yet replied to', 'the letter'],
  ['notConfirmed', 'Uu', 'never officially confirmed by', 'The deployment'],
  ['notConfirmed', 'Uu', 'has not claimed', 'the town'],
  ['notConfirmed', 'Uu', 'has neither confirmed nor denied', 'the report'],
  ['notConfirmed', 'Uu', 'did not rule out', 'talks'],
  ['notConfirmed', 'Uu', 'has yet to acknowledge', 'the loss'],
  ['notConfirmed', 'Uu', 'stopped short of claiming', 'responsibility'],
  ['cannotVerify', 'Uu', 'could not independently verify', 'the footage'],
  ['cannotVerify', 'Uu', 'was unable to confirm', 'the report'],
  ['cannotVerify', 'Uu', 'has not been independently verified', 'The video'],
]

const karsk: Harm[] = [{ words: 'Karsk', kind: 'name', how: 'verb' }]
const read = (cue: string, content: string, accused: readonly Harm[] = []) =>
  readAct({ source: 'The mayor', cue, content, isQuoted: false, accused })

describe('readAct', () => {
  it.each(cases)('%s, %s: %s | %s', (act, factuality, cue, content) => {
    expect(read(cue, content)).toMatchObject({ act, factuality })
  })

  it('takes curly apostrophes and capitals as they come', () => {
    expect(read('HASN’T CONFIRMED', 'the loss').act).toBe('notConfirmed')
  })

  it('alleges where another party is named as doer of harm, whatever was said', () => {
    for (const cue of ['said', 'believes'])
      expect(read(cue, 'Karsk shelled a market', karsk).act).toBe('alleges')
  })

  it('never takes a refusal for an allegation', () => {
    expect(read('declined', 'to comment on the strike', karsk).act).toBe('declinesToComment')
    expect(read('denied', 'shelling a market', karsk).act).toBe('denies')
  })

  it('names the words that it took for a hedge', () => {
    expect(read('said', 'the dam might break').hedges).toEqual(['might'])
  })

  it('is quick on a content of a million words', () => {
    const content = 'not sure that it was said '.repeat(170_000)
    expect(read('said', content).act).toBe('asserts')
  })
})

describe('findDoers', () => {
  it.each([
    ['Karskian strikes cut the power', ['Karskian']],
    ['Karsk’s assault went on', ['Karsk']],
    ['Karskian troops have seized a village', ['Karskian']],
    ['a school was destroyed by Orsk', ['Orsk']],
    ['the beating of detainees by Orskian guards', ['Orskian']],
    ['a market left in ruins, bombed by Orsk’s jets', ['Orsk']],
    ['the invaders’ crimes', ['invaders']],
    ['the crimes of the occupiers', ['occupiers']],
    ['Karsk had planned to seize the port', ['Karsk']],
    ['Karsk went on shelling the town', ['Karsk']],
    ['Karsk set a barn ablaze', ['Karsk']],
    ['Karskian soldiers were killed near the river', []],
    ['people killed in the raid on Karsk', []],
    ['a fire at the market in Karsk killed seven', []],
    ['Karsk could shell the town', []],
    ['if Karsk shells the town', []],
    ['Karsk did not shell the town', []],
    ['Karsk shot down a drone', []],
    ['they fled after the Karskian invasion', []],
    ['our troops shelled Karsk', []],
    ['the Mirel massacre', []],
    ['the invasion of Orsk was a crime', []],
    ['talks with Orsk go on', []],
    ['he told us about shelling', []],
  ])('%s: %j', (content, doers) => {
    expect(findDoers(content).map(({ words }) => words)).toEqual(doers)
  })

  it('looks at no more than a page of a content, and at that quickly', () => {
    expect(findDoers('Karsk shelled the market. '.repeat(100_000)).length).toBeLessThan(200)
  })
})

describe('findAccused', () => {
  const accused = (content: string, words: string, isQuoted = false) =>
    findAccused(content, { words, isQuoted, parties: [], partyOf: () => null }).map(
      ({ words: found }) => found,
    )

  it('takes nobody for a doer of harm to others who speaks himself', () => {
    expect(accused('Orsk had shelled a market', 'the mayor of Tarn')).toEqual(['Orsk'])
    expect(accused('Orskian forces had shelled a market', 'Orsk’s army')).toEqual([])
    expect(accused('The troops had shelled a market', 'The army')).toEqual([])
  })

  it('takes "they" for others in a quotation alone', () => {
    expect(accused('they shelled the market', 'the army')).toEqual([])
    expect(accused('“They shelled the market”', 'the baker', true)).toEqual(['they'])
  })

  it('asks who is meant where that is known', () => {
    const partyOf = (words: string) => (/Tolm|Karsk/.test(words) ? 'Karsk' : null)
    expect(
      findAccused('Karskian jets bombed it', { words: 'Tolm', isQuoted: false, parties: ['Karsk'], partyOf }),
    ).toEqual([])
  })
})
