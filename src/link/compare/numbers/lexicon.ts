/** What befell those counted: word to what it means. Casualties are killed and wounded, never killed alone. */
export const fates: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (
    [
      ['killed', 'killed kill kills killing dead death deaths died dying fatality fatalities slain'],
      ['wounded', 'wounded wound wounds wounding injured injuring injury injuries hurt'],
      ['killed wounded', 'casualty casualties'],
      ['lost', 'lost loss losses losing'],
      ['missing', 'missing torn severed'],
      ['captured', 'captured capture captures capturing seized prisoner prisoners pow pows'],
      ['surrendered', 'surrendered surrender'],
      ['detained', 'detained arrested detainee detainees detention arrests'],
      ['evacuated', 'evacuated evacuating evacuee evacuees evacuation'],
      ['displaced', 'displaced'],
      ['freed', 'freed released exchanged swapped'],
      ['hospital', 'hospitalised hospitalized hospital'],
      ['destroyed', 'destroyed destroying destroy eliminated'],
      ['damaged', 'damaged damaging damage leaked leaking ruptured'],
      ['intercepted', 'intercepted intercepting downed'],
      ['fired', 'fired launched firing launching'],
      ['homeless', 'homeless'],
      ['fled', 'fled fleeing'],
      ['mobilised', 'mobilised mobilized conscripted'],
    ] as const
  ).flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning.split(' ')])),
)

/** Kinds of things that are counted, each with the wider kinds it belongs to, nearest first. */
const wider: Readonly<Record<string, readonly string[]>> = {
  soldier: ['person'],
  civilian: ['person'],
  child: ['civilian', 'person'],
  woman: ['person'],
  conscript: ['soldier', 'person'],
  officer: ['soldier', 'person'],
  mercenary: ['person'],
  worker: ['person'],
  journalist: ['civilian', 'person'],
  'missile:cruise': ['missile'],
  'missile:ballistic': ['missile'],
  'vehicle:armoured': ['vehicle'],
  tank: ['vehicle:armoured', 'vehicle'],
  plane: ['aircraft'],
  helicopter: ['aircraft'],
  'building:home': ['building'],
  village: ['settlement'],
  town: ['settlement'],
  city: ['settlement'],
  submarine: ['ship'],
}

/** Words for a kind, one of them or two in a row; the longest that fits the end of the noun is taken. */
const kinds: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [
        'person',
        'person people persons man men human humans life lives resident residents inhabitant inhabitants',
      ],
      ['person', 'victim victims'],
      [
        'soldier',
        'soldier soldiers troop troops serviceman servicemen servicemember servicemembers service|member service|members military|personnel personnel fighter fighters combatant combatants military|man military|men military troopers',
      ],
      ['conscript', 'conscript conscripts reservist reservists'],
      ['officer', 'officer officers'],
      ['civilian', 'civilian civilians'],
      ['child', 'child children girl girls boy boys minor minors'],
      ['woman', 'woman women'],
      ['mercenary', 'mercenary mercenaries'],
      ['worker', 'worker workers employee employees'],
      ['journalist', 'journalist journalists reporter reporters'],
      ['tank', 'tank tanks'],
      ['fuel tank', 'fuel|tank fuel|tanks'],
      ['vehicle:armoured', 'armored|vehicle armored|vehicles armoured|vehicle armoured|vehicles'],
      ['vehicle', 'vehicle vehicles'],
      ['aircraft', 'aircraft aircrafts'],
      ['plane', 'plane planes jet jets warplane warplanes airplane airplanes fighter|jets'],
      ['helicopter', 'helicopter helicopters'],
      ['drone', 'drone drones uav uavs'],
      ['missile', 'missile missiles'],
      ['missile:cruise', 'cruise|missile cruise|missiles'],
      ['missile:ballistic', 'ballistic|missile ballistic|missiles'],
      ['rocket', 'rocket rockets'],
      ['ship', 'ship ships vessel vessels warship warships boat boats'],
      ['submarine', 'submarine submarines'],
      ['building', 'building buildings'],
      ['building:home', 'home homes house houses household households'],
      ['settlement', 'settlement settlements'],
      ['village', 'village villages'],
      ['town', 'town towns'],
      ['city', 'city cities'],
      ['explosion', 'explosion explosions blast blasts detonation detonations'],
      ['leak', 'leak leaks leakage leakages'],
      ['pipeline', 'pipeline pipelines'],
      ['line', 'line lines pipe pipes string strings'],
      ['length', 'length lengths section sections stretch piece'],
      ['state', 'country countries state states nation nations'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word.replace('|', ' '), kind])),
)

/** The kind that a noun's last words name; null for a noun that stands for itself. */
export function kindOf(words: readonly string[]): { readonly kind: string; readonly words: number } | null {
  for (const count of [2, 1]) {
    const kind = words.length < count ? undefined : kinds[words.slice(-count).join(' ')]
    if (kind !== undefined) return { kind, words: count }
  }
  return null
}

/** Whether things of the first kind are among those of the second. */
export function isAmong(kind: string, other: string): boolean {
  return wider[kind]?.includes(other) ?? false
}

/** Words of a noun that tell nothing of what is counted: size, number, how it came to be known. */
export const idle = new Set(
  'a an the of its their his her our these those other another separate different individual additional further more new powerful huge large big major small great significant serious total overall own so-called some found detected discovered reported estimated seen located deployed sent dispatched stationed has have had was were is are been be being number figure count combined entire whole all both as many'.split(
    ' ',
  ),
)
/** How much is known of those counted: "confirmed deaths" are fewer than deaths, and no other thing. */
export const knownWords = /^(?:confirmed|identified|registered|recorded|known|verified|documented|named)$/
/** Words that make a number one that comes on top of another. */
export const furtherWords = /^(?:more|additional|further|another|extra|other)$/
