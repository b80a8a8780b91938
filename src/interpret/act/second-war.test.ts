import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { markStatement } from '../../../test/support/mark-statement.ts'
import { interpretStatement } from '../interpret-statement.ts'

/**
 * A second war that never was, of the Halvic Federation against Oresund Bay and its Ketters, written and labelled when
 * the rules stood: 70 of 75 came out right before any was mended after them. "Has not commented" is noResponse by the
 * labels' own rules.
 */
const cases: readonly (readonly [act: string, marked: string])[] = [
  ['asserts', '{Talks in Lorne broke up without a date for another round}, [two delegates] <said>.'],
  [
    'asserts',
    '[The Halvic chief of staff] <claimed> {that the whole of the eastern bank was under his control}.',
  ],
  ['asserts', '{Bread is down to a day’s supply}, <according to> [the Ketter relief committee].'],
  ['asserts', '[Harbourmaster Ines Dahl] <recounted> {how the crane had toppled in the wind}.'],
  ['asserts', '[The broadcaster] <reports> {that two ministers have left the capital}.'],
  ['asserts', '{The ferry} <was reported> {to be aground off Sker}.'],
  ['asserts', '[The treasurer] <put> {the bill for repairs} <at> {90 million crowns}.'],
  ['asserts', '“{Nobody has slept since Sunday},” [a nurse] <said>.'],
  ['asserts', '[The ministry] <stressed> {that flights would go on as usual}.'],
  ['asserts', '[The army] <said> {it had taken the hill at dawn}.'],
  ['alleges', '[The Ketter council] <said> {Halvic bombers hit a grain silo}.'],
  ['alleges', '{Halvic troops are using villagers as human shields}, [the relief committee] <said>.'],
  ['alleges', '[Governor Roel] <accused> {the rebels of burning the harvest}.'],
  [
    'alleges',
    '“{They came at night and took every boy over twelve},” [a grandmother from Sker] <said> of the Halvic police.',
  ],
  ['alleges', '[Prosecutors in Lorne] <allege> {that the colonel ordered the prisoners shot}.'],
  [
    'alleges',
    '[The Federation’s envoy] <told> the assembly {that Ketter gunners had fired on a hospital ship}.',
  ],
  ['alleges', '{The dam was blown up by Halvic engineers}, [a survivor] <wrote>.'],
  ['alleges', '[Dahl] <blamed> {Halvic jamming for the crash}.'],
  ['alleges', '[The foreign minister] <said> {the Federation’s blockade was starving 40,000 people}.'],
  ['alleges', '[Monitors] <recorded> {nineteen violations of the truce by Ketter forces}.'],
  ['alleges', '[Oresund] <insists> {that the pipeline was sabotaged by the Halvic navy}.'],
  ['alleges', '[The president] <called> {Halvia a terrorist state}.'],
  ['believes', '[Most economists] <predict> {a second winter of rationing}.'],
  ['believes', '[The navy] <suspects> {the mine drifted from the north}.'],
  ['believes', '[Parents] <worry> {that the schools will not reopen}.'],
  ['believes', '{Some 300 fighters} <are thought> {to remain in the tunnels}.'],
  ['believes', '[The insurers] <are convinced> {the ship is lost}.'],
  ['believes', '[Diplomats] <are sceptical> {that the offer is meant}.'],
  ['believes', '<In the view of> [the institute], {the bridge can be rebuilt in a year}.'],
  ['confirms', '[A Halvic spokesman] <confirmed> {the loss of a helicopter}.'],
  ['confirms', '[The governor] <admitted> {shelters had been locked}.'],
  ['confirms', '[The airline] <acknowledged> {that its crew had not been warned}.'],
  ['denies', '[Halvia] <has denied> {moving launchers into the reserve}.'],
  ['denies', '[The admiral] <rejected> {reports of a mutiny}.'],
  ['denies', '“{That is a lie},” [the envoy] <said> of the report.'],
  ['denies', '[The council] <said> {it had nothing to do with the fire}.'],
  ['denies', '[A spokeswoman] <said> {the ministry had never ordered a retreat}.'],
  ['denies', '“{We did not fire a single shell},” [the commander] <said>.'],
  ['denies', '[He] <dismissed as> “{fairy tales}” {the claims about a second front}.'],
  ['intends', '[Oresund] <said> {it would send a hospital ship}.'],
  ['intends', '[The Federation] <is preparing> {to call up reservists}.'],
  ['intends', '“{We are not going to leave our homes},” [Roel] <said>.'],
  ['intends', '[Lawmakers] <decided> {to extend martial law}.'],
  ['intends', '[The guild] <pledged> {a convoy of forty trucks}.'],
  ['intends', '[Halvia] <threatened> {to cut the cable}.'],
  ['demands', '[The bishops] <appealed for> {an end to the shelling}.'],
  ['demands', '[The envoy] <urged> both sides {to let the buses pass}.'],
  ['demands', '“{Open the road},” [Dahl] <told> the garrison.'],
  ['demands', '[The assembly] <said> {Halvia must withdraw at once}.'],
  ['demands', '[The court] <ordered> {the release of the crew}.'],
  ['appraises', '[The union] <hailed> {the verdict}.'],
  ['appraises', '[Neighbours] <paid tribute to> {the dead boy}.'],
  ['appraises', '“{This is a shameful deal},” [the opposition leader] <said>.'],
  ['appraises', '“{Our medics are heroes},” [the mayor] <wrote>.'],
  ['appraises', '[The premier] <deplored> {the loss of life}.'],
  ['appraises', '[She] <said> {the delay was inexcusable}.'],
  ['asks', '“{Why were the gates shut?}” [a father] <asked>.'],
  ['asks', '[Senators] <asked> {how many shells were left}.'],
  ['asks', '“{Is anyone coming for us?}” [the message] <said>.'],
  ['asks', '<Pressed> {on whether he would resign}, Roel said nothing.'],
  ['declinesToComment', '[The navy] <declined> {to say where the ship was}.'],
  ['declinesToComment', '[Her office] <would not comment on> {the rumours}.'],
  ['declinesToComment', '“{I have nothing to add},” [the minister] <said>.'],
  ['declinesToComment', '[The firm] <refused to discuss> {its customers}.'],
  ['noResponse', '[The embassy] <did not reply to> {repeated requests for comment}.'],
  ['noResponse', '[The colonel] <was not available for> {comment}.'],
  ['noResponse', '{Messages to the governor’s office} <were not returned>.'],
  ['notConfirmed', '[Halvia] <has yet to confirm> {the raid}.'],
  ['noResponse', '[Neither government] <has commented on> {the swap}.'],
  ['notConfirmed', '[The army] <gave no details of> {its losses}.'],
  ['notConfirmed', '[The ministry] <did not name> {the victims}.'],
  ['notConfirmed', '[Officials] <would neither confirm nor deny> {the report}.'],
  ['cannotVerify', '[This newspaper] <has not been able to verify> {the account}.'],
  ['cannotVerify', '{Neither claim} <could be checked independently>.'],
  ['cannotVerify', '<There was no way to confirm> {the figures}.'],
]

describe('acts in a second war that never was', () => {
  it.each(cases)('%s: %s', (act, marked) => {
    const { text, parts } = markStatement(marked)
    expect(interpretStatement({ ...versionOf(text), statements: [] }, parts).act).toBe(act)
  })
})
