// Finds sentences to read and label in articles that no other set has: a search by words, shuffled by a fixed seed,
// outlets in turn, one sentence an article.
//   node model/eval/labels/search.mjs numbers ../shared/data/news/ukraine-media.jsonl
//   node model/eval/labels/search.mjs acts ../shared/data/news/ukraine-media.jsonl
// It prints them to the terminal with what stands around them. A search only proposes; a reader decides what is there.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rankBy, readArticles } from '../draw-articles.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const said =
  /\b(?:said|says|told|tells|according to|claim|claims|claimed|estimates?|estimated|report|reports|reported|announced|confirmed|believes?|warned|added|saying|claiming)\b/i
const number =
  /\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|dozens?|hundreds|thousands|millions|half|third|quarter|several|scores|battalion|brigade)\b/gi
const year = /^(?:19|20)\d\d$/

/** What each search looks for in a sentence, and how many sentences it proposes. */
const searches = {
  numbers: {
    casualties: { wanted: 12, words: /\b(?:killed|wounded|injured|dead|deaths|died|casualties|losses)\b/i },
    troops: {
      wanted: 10,
      words: /\b(?:troops|soldiers|tanks|drones|missiles|battalion|brigade|mercenaries|strong)\b/i,
    },
    shares: { wanted: 10, words: /%|\bper ?cent\b|\b(?:half|third|quarter|fifth|tenth|majority) of\b/i },
    money: { wanted: 10, words: /[$£€]\s?\d|\b(?:dollars|euros|pounds|roubles|rubles)\b/i },
    distances: {
      wanted: 10,
      words:
        /\b\d[\d,.]*[ -]?(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s|feet|mph|tons?|tonnes|barrels)\b/i,
    },
    vague: {
      wanted: 10,
      words: /\b(?:dozens|hundreds|thousands|scores|several|a few|handful|tens of|many) (?:of )?[a-z]+/i,
    },
    ranges: {
      wanted: 12,
      words:
        /\b(?:between|from) \$?[\d,.]+[a-z]* (?:and|to) |\d ?(?:-|–|to) ?\d+\b(?! ?\))|\b(?:two|three|four|five) (?:to|or) \w+|\b(?:at least|up to|as many as|fewer than|less than|nearly|almost|around|roughly|over) \$?[\d,.]+/i,
    },
  },
  acts: {
    confirms: {
      wanted: 30,
      words: /\b(?:confirm(?:s|ed)?|acknowledg(?:e|es|ed)|admit(?:s|ted)?|conced(?:e|es|ed))\b/i,
      not: /\b(?:not|n't|n’t|never|yet to|declined to|refused to|unable to) (?:\w+ )?confirm/i,
    },
    asks: {
      wanted: 22,
      words:
        /\b(?:asked (?:if|whether|why|how|what|him|her|them|reporters)|asks|wondered|questioned (?:whether|why|how)|inquired|asking (?:if|whether|why|for))\b/i,
    },
    denies: {
      wanted: 24,
      words: /\b(?:den(?:y|ies|ied|ying)|dismissed|rejected|refuted|rebuffed|ruled out|disputed|denial)\b/i,
    },
    appraises: {
      wanted: 28,
      words:
        /\b(?:condemn(?:s|ed)?|prais(?:e|es|ed)|hailed|welcomed|criticis(?:e|ed)|criticiz(?:e|ed)|denounced|slammed|blasted|thanked|mourned|lauded|lambasted|decried|applauded|congratulated)\b/i,
    },
    alleges: {
      wanted: 34,
      words:
        /\b(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)|shelled|war crimes?|kidnapped|tortured|looted|deported|deliberately|fired (?:on|at)|attacked|struck|bombed)\b/i,
    },
    addressee: {
      wanted: 30,
      words:
        /\b(?:told|urged|assured|informed|warned|reminded|appealed to|called on|wrote to|promised) (?:the |a |his |her )?[A-Z]\w+/,
    },
  },
}

const others = new Set(
  [here, join(here, '../antecedents')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^(?:\d\d|rare|numbers|more-acts)\.json$/.test(name))
      .filter((name) => !/^(?:numbers|more-acts)/.test(name) || process.argv[4] === '--new')
      .flatMap((name) => [JSON.parse(readFileSync(join(folder, name), 'utf8'))].flat())
      .map(({ article }) => article.sha256),
  ),
)

/** The sentences of a text, roughly, with where they start; a closing quotation mark belongs to its sentence. */
function* sentences(text) {
  let start = 0
  for (const { index, 0: end } of text.matchAll(/[.!?]["”’']?\s+(?=[“"‘'A-Z])/g)) {
    yield { start, words: text.slice(start, index + end.trimEnd().length) }
    start = index + end.length
  }
  yield { start, words: text.slice(start) }
}

const numbersIn = (words) => (words.match(number) ?? []).filter((one) => !year.test(one)).length

function fits(kind, { words, not }, sentence, place) {
  if (sentence.length < 40 || sentence.length > 420 || !words.test(sentence) || not?.test(sentence))
    return false
  if (kind !== 'numbers') return true
  // Every other one of a search has two numbers or more: one statement with many is read as fast as one with one.
  return said.test(sentence) && numbersIn(sentence) >= (place % 2 === 0 ? 2 : 1)
}

const [kind, file] = process.argv.slice(2)
if (!searches[kind]) throw new Error('Say numbers or acts.')
const rank = rankBy(`onrecord-${kind}-1 `)
const articles = readArticles(file)
  .filter(({ sha256, text }) => !others.has(sha256) && text.length > 600)
  .toSorted((a, b) => (rank(a.sha256) < rank(b.sha256) ? -1 : 1))
const outlets = [...new Set(articles.map(({ outlet }) => outlet))].toSorted((a, b) =>
  rank(a) < rank(b) ? -1 : 1,
)
// Numbers and acts are drawn from articles apart: those whose hash begins below 8, and the others.
const mine = articles.filter(({ sha256 }) => sha256[0] < '8' === (kind === 'numbers'))
const taken = new Set()
const texts = new Set()
let turn = 0
let count = 0
for (const [name, search] of Object.entries(searches[kind])) {
  for (let place = 0; place < search.wanted; place++) {
    const hit = next(search, place)
    if (!hit) continue
    count += 1
    const { article, start, words } = hit
    const before = article.text.slice(Math.max(0, start - 280), start)
    const after = article.text.slice(start + words.length, start + words.length + 200)
    console.log(
      `\n## ${kind[0].toUpperCase()}${String(count).padStart(3, '0')} ${name} ${article.outlet} ${article.published} ${article.sha256.slice(0, 10)} ${start}`,
    )
    console.log(`${article.title}\n${before}⟦${words}⟧${after}`.replaceAll('\n', ' / '))
  }
}

/** The next sentence that fits, of an outlet whose turn it is. */
function next(search, place) {
  for (let tried = 0; tried < outlets.length; tried++) {
    const outlet = outlets[turn++ % outlets.length]
    for (const article of mine) {
      // A text that another article begins with in the same words is a copy.
      const opening = article.text.slice(0, 80)
      if (article.outlet !== outlet || taken.has(article.sha256) || texts.has(opening)) continue
      const hits = [...sentences(article.text)].filter(({ words }) => fits(kind, search, words, place))
      if (hits.length === 0) continue
      taken.add(article.sha256)
      texts.add(opening)
      const [hit] = hits.toSorted((a, b) =>
        rank(`${article.sha256} ${a.start}`) < rank(`${article.sha256} ${b.start}`) ? -1 : 1,
      )
      return { article, ...hit }
    }
  }
}
