/** Facts of the English language and of names as news writes them, in lower case. Lists, no rules. */

const setOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(/\s+/))

/** Words that no name begins with: pronouns, prepositions, conjunctions, numbers, adverbs. */
export const functionWords = setOf(
  'the a an this that these those there here it its he his him she her hers they their them we our us i my me you your',
  'who whom whose which what when where why how if then than so such as at by for from in into of off on onto out over',
  'to up with within without under after before during since until till while although though because but and or nor',
  'yet not no yes never also even just only still again already once twice both either neither each every all any some',
  'many most much more less few several other others another one two three four five six seven eight nine ten dozens',
  'hundreds thousands millions earlier later meanwhile however moreover instead despite amid among against between',
  'about above across along around behind below beneath beside besides beyond near through throughout toward towards',
  'upon via per like unlike unless whether now today tomorrow yesterday tonight soon recently previously separately',
)

/** Words that begin a sentence with a capital and belong to no name there. */
export const ordinaryWords: ReadonlySet<string> = new Set([
  ...functionWords,
  ...setOf(
    'additionally nevertheless nonetheless furthermore finally first second third last next according asked speaking',
    'writing is was are were be been being has had have do does did will would can could may might must shall should let',
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september',
    'october november december jan feb aug sept oct nov dec said says told added photo image read video watch exclusive',
    'breaking live update editor’s note reporting report updated published well oh ok okay thank thanks sorry please dear',
    'good bad new old former retired senior top late born citing referring responding following given thus hence indeed',
  ),
])

/** Small words inside a name: "van der Berg", "Selim bin Rashid". */
export const particles = setOf(
  'de da do dos das del della di du la le el al van von der den ten ter bin ibn bint abu ben ould zu e y',
)

/** Words of number and pronouns, which with a capital are no name. */
export const numberWords = setOf(
  'many most some several both others all few another one two three four five i he she they we it you',
)

/** Body nouns, the heads of names such as "Interior Ministry"; with those for which any named body may stand. */
export const bodyNouns = setOf(
  'ministry department agency bureau office service services administration government parliament council committee',
  'commission court command staff army navy military forces force police directorate inspectorate corps fleet brigade',
  'battalion regiment division militia embassy consulate authority authorities university institute institution centre',
  'center foundation fund bank company corporation firm group organisation organization union federation confederation',
  'association alliance party coalition movement league bloc network newspaper paper magazine outlet broadcaster channel',
  'channel station website site operator airline ngo charity watchdog think-tank cabinet congress senate assembly duma',
  'rada secretariat presidency tribunal mission treasury exchange board campaign team hospital club school church',
  'delegation guard intelligence prosecutors airforce publication tabloid regulator society observatory trust giant',
)

/** Body nouns that are said of a body whose name does not hold them: "Orvapress ... the agency". */
export const classNouns = setOf(
  'agency group organisation organization company firm newspaper paper magazine outlet broadcaster channel network',
  'station website site watchdog charity ngo bloc alliance union body publication tabloid regulator operator airline',
  'think-tank tank institute movement party corporation giant',
  'authorities',
)

/** Bodies of a state, which are no agency, company or newspaper. */
export const stateBodies = setOf(
  'ministry department government administration parliament court staff army navy military forces force police corps',
  'fleet brigade battalion regiment division militia embassy consulate cabinet congress senate assembly duma rada',
  'presidency tribunal treasury delegation guard intelligence prosecutors airforce command council mission',
)

/** Words that say which field a body or office is for, and name nothing alone. */
export const fieldWords = setOf(
  'defence defense foreign interior internal external health energy finance economy economic justice education culture',
  'emergency emergencies intelligence security state national military news nuclear space central regional city local',
  'federal border guard naval air armed police rights human general joint main public affairs trade transport',
  'infrastructure agriculture environment labour labor digital information press media international foreign prime',
  'supreme constitutional high special operational southern northern eastern western presidential prosecutor prosecutors',
  'investigative statistics tax customs rescue situations territorial domestic homeland treasury commerce interior home',
  'private research independent private-sector strategic communications coast-guard coast ground staff chiefs chief',
  'deputy vice acting first sea cabinet house procurement industry policy development reintegration veterans diplomatic',
)

/** Nouns for persons whose number is many, of which "they" may be said. */
export const plurals = setOf('police people authorities military forces troops media both many others some')

/** Words after which no person's name can be meant: places, streets, bodies, ships. */
export const thingWords = setOf(
  'house street avenue square road river sea ocean lake island islands peninsula mountain mountains valley city town',
  'village region province oblast district county state states republic kingdom nations union east west north south',
  'times post journal herald tribune guardian telegraph mail mirror express news press agency radio tv television media',
  'war wars stream cross crescent bridge plant airport port station park palace castle stadium airbase base day week',
  'bureau inquiry initiative academy archive archives senate congress bloc act bill treaty agreement accord accords pact deal plan award prize cup games league championship bowl festival',
  'democrat democrats republican republicans party committee court hill wall street front line summit conference convention',
  'operation project programme program inc ltd llc corp plc co gmbh bank capital ventures motors airlines airways',
  'university college institute school hospital church cathedral monastery center centre foundation fund group',
  'ministry department office administration council commission parliament government army navy force forces guard',
  'command staff brigade battalion regiment division fleet corps network channel telegram english',
  'gate tower hall museum theatre theater library zone border bay gulf strait coast',
)

/** Nouns for what shows or tells something: with the capital of a sentence's first word they are no name. */
export const evidence = setOf(
  'photo photos picture pictures image images video videos footage map maps email emails document documents file files',
  'report reports statistic statistics figures data poll polls survey surveys study studies letter letters message messages',
  'statement statements post posts tweet tweets transcript transcripts recording recordings record records clip clips',
  'experts critics residents republicans democrats analysts lawmakers officials witnesses locals investigators',
)
