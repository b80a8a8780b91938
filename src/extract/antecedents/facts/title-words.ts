/** Facts of the English language, in lower case: words for persons by their office, rank or work. Lists, no rules. */

const setOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(/\s+/))

/** Titles and ranks before a name, each with the nouns by which one can speak of its bearer. */
export const titles: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'mr mrs ms miss mx dr:doctor prof:professor professor doctor sir dame lord lady baroness baron count countess ' +
    'king:king,monarch queen:queen,monarch prince princess emperor sheikh emir sultan pope:pope,pontiff ' +
    'archbishop bishop cardinal patriarch rabbi imam mullah ayatollah father:priest rev:reverend reverend ' +
    'president:president,leader vice-president premier:premier,leader chancellor:chancellor,leader ' +
    'minister:minister,politician secretary:secretary undersecretary governor:governor gov:governor mayor ' +
    'senator:senator,lawmaker sen:senator,lawmaker sens:senator rep:representative,congressman,congresswoman,lawmaker ' +
    'reps:lawmaker congressman:congressman,lawmaker congresswoman:congresswoman,lawmaker representative ' +
    'mp:mp,lawmaker,politician deputy speaker:speaker ambassador:ambassador,diplomat envoy:envoy,diplomat ' +
    'consul commissioner commissar chief:chief,head head:head director chairman:chairman chairwoman:chairwoman chair ' +
    'chairperson ceo:ceo,executive boss:boss leader judge justice prosecutor attorney ombudsman ombudswoman ' +
    'general:general,commander,officer gen:general,commander,officer lt:lieutenant,officer lieutenant:lieutenant,officer ' +
    'col:colonel,officer,commander colonel:colonel,officer,commander maj:major,officer major:major,officer ' +
    'capt:captain,officer captain:captain,officer sgt:sergeant,soldier sergeant:sergeant,soldier ' +
    'cpl:corporal,soldier corporal:corporal,soldier pvt:private,soldier cmdr:commander,officer commander:commander,officer ' +
    'adm:admiral,commander,officer admiral:admiral,commander,officer brig:brigadier,officer brigadier:brigadier,officer ' +
    'marshal commodore spokesman:spokesman,spokesperson spokeswoman:spokeswoman,spokesperson ' +
    'spokesperson:spokesperson adviser:adviser,advisor,aide advisor:adviser,advisor,aide aide representative ' +
    'comrade cllr:councillor councillor sheriff coach mps analyst'
  )
    .split(' ')
    .map((entry) => {
      const [title = '', nouns] = entry.split(':')
      return [title, nouns?.split(',') ?? [title]] as const
    }),
)

/** Titles that are no rank or office, only an address. */
export const addresses = setOf('mr mrs ms miss mx sir dame dr prof')

/** Nouns for a person by what he does, in lower case before or behind a name: "spokesman John", "John, an analyst". */
export const roleNouns = setOf(
  'president minister premier chancellor secretary governor mayor senator representative congressman congresswoman',
  'lawmaker politician ambassador envoy diplomat commissioner chief head director chairman chairwoman chair chairperson',
  'executive boss leader judge prosecutor attorney lawyer ombudsman ombudswoman general lieutenant colonel major captain',
  'sergeant corporal private soldier officer commander admiral brigadier marshal spokesman spokeswoman spokesperson',
  'adviser advisor aide analyst expert economist historian professor researcher scientist scholar academic lecturer',
  'fellow journalist reporter correspondent editor columnist commentator anchor host blogger author writer producer',
  'photographer filmmaker director doctor surgeon nurse medic paramedic psychologist teacher headmaster student pupil',
  'resident villager farmer driver pilot sailor fighter volunteer activist campaigner organiser organizer coordinator',
  'founder co-founder owner manager operator engineer mechanic worker employee businessman businesswoman oligarch',
  'billionaire entrepreneur priest bishop archbishop cardinal patriarch pope pontiff rabbi imam monk monarch king queen',
  'prince princess speaker deputy veteran prisoner detainee refugee survivor witness victim widow mother father wife',
  'husband son daughter brother sister grandmother grandfather actor actress singer musician athlete player coach',
  'pensioner retiree official councillor councilman councilwoman treasurer negotiator inspector detective policeman',
  'policewoman firefighter candidate nominee mp strategist pollster consultant investor trader banker',
  'propagandist presenter pundit insider sniper medic conscript commander-in-chief ceo member tycoon magnate mogul',
  'star comedian broadcaster astronaut cosmonaut rapper footballer basketballer boxer mep rector dean ex-president',
  'seismologist physicist biologist climatologist virologist epidemiologist sociologist shopkeeper housekeeper chef artist',
)
