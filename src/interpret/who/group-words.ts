const keys = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nouns at the end of a group's name that fights or rules: "Sarn Liberation Front". */
export const armed = keys(
  'front movement militia brigades resistance legion junta emirate caliphate insurgency battalions partisans',
)
/** The same where the words before say that it is no state's: "People’s Army", "Lom Guard". */
export const ruling = keys(
  'council committee command government administration authority assembly army guard guards forces brigade corps coalition alliance directorate congress',
)
/** What a name of these has where it is a group's and no town's or trade's. */
export const political = keys(
  'salvation rescue revolution revolutionary liberation people peoples transitional transition sovereign sovereignty resistance free freedom patriotic provisional unity restoration redemption reconciliation renewal rebel separatist insurgent loyalist legitimate self-defence self-defense martyrs',
)
/** Bodies that watch over or bind states. */
export const joint = keys(
  'mission commission union league organisation organization alliance coalition bloc pact secretariat tribunal monitors taskforce',
)
/** What the name of a commission or mission has that is nobody's organ. */
export const watching = keys(
  'observer observers observation monitoring monitor verification truce ceasefire armistice peace joint disengagement stabilisation stabilization assistance international river strait boundary disarmament peacekeeping mediation fact-finding inquiry maritime',
)
/** Words of a name that make it nobody's side. */
export const civil = keys(
  'advocacy policy research soviet credit trade labour labor student students teachers mothers workers farmers miners nurses doctors parents women womens youth football rugby cricket premier champions salvationist church relief aid rights humanitarian refugee red-cross civic consumer consumers town city village district county borough parish medical press bar olympic securities exchange election electoral electronic writers journalists lawyers widows wives veterans tenants merchants shipowners fishermen dockers trading election tourism sports arts school university',
)
/** Words with a capital that are no name of a place or people: of "Border Guard" nobody can tell whose it is. */
export const plain = keys(
  'national royal border republican presidential coast home civil old new first second third fourth fifth sixth special general high supreme central state federal military armed air naval joint security foreign executive standing select parliamentary public police army navy imperial main operational regional northern southern eastern western',
)

/** Groups that go by their noun alone: "the rebels", "a junta spokesman". The noun itself stands for who is meant. */
export const factions: ReadonlyMap<string, string> = new Map([
  ...[
    'rebels',
    'separatists',
    'insurgents',
    'guerrillas',
    'mutineers',
    'putschists',
    'secessionists',
    'loyalists',
    'coup-plotters',
    'junta',
  ].map((noun) => [noun, noun] as const),
  ['rebel', 'rebels'],
  ['separatist', 'separatists'],
  ['insurgent', 'insurgents'],
  ['guerrilla', 'guerrillas'],
  ['guerillas', 'guerrillas'],
  ['mutineer', 'mutineers'],
  ['putschist', 'putschists'],
  ['secessionist', 'secessionists'],
])

/** Bodies that go by their noun where the text does not name them, and that are no state's for standing near one. */
export const alone = keys('front movement junta republic commission mission council')
