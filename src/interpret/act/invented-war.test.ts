import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { markStatement } from '../../../test/support/mark-statement.ts'
import { interpretStatement } from '../interpret-statement.ts'

/**
 * Sentences of a war between Varda and Solen that never was, written and labelled before any rule was run on them:
 * [source], <cue>, {content}. Before any rule was mended after them, 92 of the 119 came out right.
 */
const right: readonly (readonly [act: string, marked: string])[] = [
  // asserts
  ['asserts', '{Electricity has been restored to most of Mirel}, [the regional governor] <said> on Tuesday.'],
  ['asserts', '[The Vardan general staff] <reported> {no change along the Hask river}.'],
  ['asserts', '<According to> [the Solenian port authority], {eleven ships left the harbour in May}.'],
  ['asserts', '{The bridge} <was said> {to be intact}.'],
  ['asserts', '[A nurse at the Dorn hospital] <told> Harbour News {that the wards were full}.'],
  ['asserts', '[She] <added> {that the children had been moved to Mirel a week earlier}.'],
  ['asserts', '[Varda] <claims> {to hold two thirds of the valley}.'],
  ['asserts', '“{We are tired},” <recalled> [Ilse Maran, who fled Hask].'],
  ['asserts', '[The two ministers] <announced> {an exchange of forty prisoners}.'],
  ['asserts', '[The Courier] <wrote> {that talks would resume on Friday}.'],
  ['asserts', '[Officials in Tolm] <warned> {that the cold could last until March}.'],
  ['asserts', '[The agency] <noted> {that half of the wells were dry}.'],
  ['asserts', '[General Oder Halm] <insisted> {his brigade had enough shells}.'],
  ['asserts', '[The mayor] <said> {seven people were killed in the fire at the market}.'],
  ['asserts', '[Police] <said> {the cause of the blast was being looked into}.'],
  // alleges
  ['alleges', '[The governor of Mirel] <said> {Vardan artillery hit a bakery, killing four}.'],
  ['alleges', '[Solen] <accused> {Varda of mining the coastal road}.'],
  ['alleges', '[The Solenian foreign ministry] <said> {Varda had broken the truce eleven times since dawn}.'],
  ['alleges', '[Residents] <say> {the soldiers looted their shops before pulling out}.'],
  [
    'alleges',
    '{“They took my brother from his bed and shot him,”} [a farmer in Dorn] <said> of the Vardan troops.',
  ],
  ['alleges', '[Halm] <blamed> {the outage on Solenian hackers}.'],
  ['alleges', '[The Vardan envoy] <told> the council {that Solen was hiding rockets in schools}.'],
  ['alleges', '[The court’s prosecutor] <charged> {three Vardan officers with the murder of prisoners}.'],
  ['alleges', '[Rights monitors] <documented> {the beating of detainees by Vardan guards}.'],
  ['alleges', '[The report] <found> {that Solenian drones had struck two ambulances}.'],
  ['alleges', '{Varda is starving the city}, [its mayor] <said>.'],
  ['alleges', '[Minister Karin Voss] <called> {the blockade of Tolm by Varda a war crime}.'],
  ['alleges', '[Solen’s navy] <said> {its tanker was rammed by a Vardan cutter}.'],
  ['alleges', '[Varda’s president] <said> {Solen’s saboteurs had poisoned the reservoir}.'],
  ['alleges', '[He] <said> {the occupiers were deporting families to camps in the north}.'],
  [
    'alleges',
    '[The Solenian intelligence service] <believes> {Varda has blown up its own depot to blame others}.',
  ],
  // believes
  ['believes', '[Two Western diplomats] <think> {the front will not move before the thaw}.'],
  ['believes', '[Analysts] <expect> {the grain price to fall}.'],
  ['believes', '[Families] <fear> {they will never go back to Hask}.'],
  ['believes', '[The institute] <assesses> {that the pontoon can carry no tanks}.'],
  ['believes', '{The fleet} <is thought> {to have left Tolm}.'],
  ['believes', '[He] <doubts> {that the ferry will sail again}.'],
  ['believes', '[The UN] <is concerned> {about food in the valley}.'],
  ['believes', '{Forty vehicles were lost,} <by the> [army’s] <estimate>.'],
  ['believes', '{It was} <unclear> {who gave the order}.'],
  // confirms
  ['confirms', '[Solen] <admitted> {the loss of its outpost at Dorn}.'],
  ['confirms', '[The ministry] <confirmed> {the arrival of two more ships}.'],
  ['confirms', '[Voss] <conceded> {that the wall had been built too late}.'],
  ['confirms', '[The navy] <has acknowledged> {that one crew is missing}.'],
  ['confirms', '[The Free Hask Brigade] <claimed responsibility for> {the fire at the depot}.'],
  // denies
  ['denies', '[Varda] <denied> {any part in the raid}.'],
  ['denies', '[Solen’s spokeswoman] <rejected> {the charge that it had shelled the clinic}.'],
  ['denies', '[Halm] <dismissed> {the report} <as a fable>.'],
  ['denies', '[The army] <said> {it had not struck the school}.'],
  ['denies', '“{No, that is not true},” [the envoy] <said>.'],
  ['denies', '[The ministry] <called> {the story} <a lie>.'],
  ['denies', '[The port authority] <said> {there was no truth in the reports of a spill}.'],
  ['denies', '[He] <refuted> {suggestions that he had fled}.'],
  ['denies', '[Tolm] <ruled out> {ceding the island}.'],
  ['denies', '[Vardan officials] <say> {reports of an attack on the convoy are false}.'],
  // intends
  ['intends', '[The president] <vowed> {to rebuild Hask}.'],
  ['intends', '[Varda] <plans> {to call up 20,000 more men}.'],
  ['intends', '“{We will retake every street},” [Halm] <said>.'],
  ['intends', '[The alliance] <agreed> {to send field hospitals}.'],
  ['intends', '[Solen] <threatened> {to close the strait}.'],
  ['intends', '[The council] <said> {it would send observers to Dorn}.'],
  ['intends', '[Tolm] <refused> {to hand over the ships}.'],
  // demands
  ['demands', '[The UN chief] <called for> {an immediate truce}.'],
  ['demands', '[Solen] <demanded> {that Varda withdraw from the valley}.'],
  ['demands', '[The governor] <urged> people {to stay in cellars}.'],
  ['demands', '“{Give us shells},” [he] <told> the allies.'],
  ['demands', '[Voss] <said> {Varda must free the crew}.'],
  ['demands', '[Varda] <ordered> its troops {to leave the island}.'],
  // appraises
  ['appraises', '[The archbishop] <mourned> {the dead of Mirel}.'],
  ['appraises', '[The union] <condemned> {the shelling of the market}.'],
  ['appraises', '“{It is a disgrace},” [she] <said> of the deal.'],
  ['appraises', '[Voss] <called> {the vote} <shameful>.'],
  ['appraises', '“{I am proud of our crews},” [Halm] <said>.'],
  ['appraises', '[The envoy] <welcomed> {the exchange}.'],
  ['appraises', '[He] <said> {the ruling was unacceptable}.'],
  ['appraises', '[Solen] <thanked> {the alliance for its help}.'],
  ['appraises', '“{What they did was barbaric},” [the mayor] <said>.'],
  // asks
  ['asks', '“{Where is the army?}” [a baker] <asked>.'],
  ['asks', '[Reporters] <asked> {whether the truce still held}.'],
  ['asks', '“{Who will pay for this?}” [the mayor] <said>.'],
  ['asks', '[Lawmakers] <questioned> {why the sirens had failed}.'],
  ['asks', '“{How long must we wait?}” [he] <wrote>.'],
  // declinesToComment
  ['declinesToComment', '[The ministry] <declined> {to comment on the strike}.'],
  ['declinesToComment', '[Halm’s office] <would not say> {how many had been hurt}.'],
  ['declinesToComment', '[The spokesman] <refused> {to be drawn on the date}.'],
  ['declinesToComment', '[The company] <referred> {questions to the navy}.'],
  ['declinesToComment', '“{No comment},” [the envoy] <said>.'],
  ['declinesToComment', '[The bank] <declined to confirm or deny> {the report}.'],
  // noResponse
  ['noResponse', '[Varda’s embassy] <did not respond to> {a request for comment}.'],
  ['noResponse', '[The general] <could not be reached>.'],
  ['noResponse', '<There was no immediate reaction from> [Tolm] {to the claim}.'],
  ['noResponse', '[The firm] <has not answered> {e-mails}.'],
  ['noResponse', '{Calls to the ministry} <went unanswered>.'],
  // notConfirmed
  ['notConfirmed', '[Neither side] <has confirmed> {the exchange}.'],
  ['notConfirmed', '[Varda] <has never acknowledged> {the camp}.'],
  ['notConfirmed', '[Solen] <did not say> {whether the ship had sunk}.'],
  ['notConfirmed', '[The navy] <neither confirmed nor denied> {the loss}.'],
  ['notConfirmed', '[No group] <has claimed responsibility for> {the bomb}.'],
  ['notConfirmed', '<There was no official confirmation of> {the reports}.'],
  ['notConfirmed', '[The president] <stopped short of naming> {Varda}.'],
  // cannotVerify
  ['cannotVerify', '[The Courier] <could not independently verify> {either claim}.'],
  ['cannotVerify', '{The footage} <could not be immediately authenticated>.'],
  ['cannotVerify', '<It was not possible to check> {the figures}.'],
  ['cannotVerify', '{The report} <has not been independently confirmed>.'],
  ['cannotVerify', '[Harbour News] <was unable to establish> {when the film was made}.'],
]

/** Near misses: what the rules make of them when an extractor hands them over all the same. */
const near: readonly (readonly [act: string, marked: string])[] = [
  // "claimed" is to take here: no statement; an act cannot undo a cue.
  ['asserts', '[Vardan troops] <claimed> {the village of Dorn}.'],
  ['asserts', '[The flood] <claimed> {12 lives}.'],
  ['intends', '[The garrison] <refused> {to surrender}.'],
  ['intends', '[He] <declined> {the medal}.'],
  ['confirms', '[He] <did confirm> {the date}.'],
  ['asserts', '[He] <said> {nobody had replied to the letter}.'],
  ['asserts', '[He] <said> {the ministry had declined to comment}.'],
  ['asserts', '[He] <said> {the claim could not be checked}.'],
  ['asserts', '[She] <told> them {that the army’s offensive had begun}.'],
  ['asserts', '[Solen’s army] <said> {its attack on Vardan positions went on}.'],
  ['asserts', '[Varda] <said> {it destroyed 14 Solenian boats}.'],
  ['asserts', '[Solen] <said> {forty Vardan soldiers were killed near Dorn}.'],
  ['asserts', '[The envoy] <said> {talks about the attack would go on}.'],
  ['asserts', '[The navy] <said> {no ship was lost}.'],
]

const read = (marked: string) => {
  const { text, parts } = markStatement(marked)
  return interpretStatement({ ...versionOf(text), statements: [] }, parts).act
}

describe('acts in a war that never was', () => {
  it.each(right)('%s: %s', (act, marked) => {
    expect(read(marked)).toBe(act)
  })
  it.each(near)('near miss, %s: %s', (act, marked) => {
    expect(read(marked)).toBe(act)
  })
})
