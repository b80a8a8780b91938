import { anyOf, childNouns, ranks } from './lexicon.ts'
import type { NameRun } from './name-runs.ts'
import { end, name, personNoun, roleWord } from './parts.ts'
import { type Reason, type Rule, rules } from './rules/index.ts'
import type { Shape } from './shape.ts'
import { rulesAround } from './signs.ts'

/** A name of which a sentence says why it is to be masked. */
export interface Flag {
  readonly run: NameRun
  readonly why: Reason
  /** It is to be masked only if it is known to be a person's. */
  readonly asksPerson: boolean
  /** Somebody's child, whose name stands before: "Holt's daughter §". */
  readonly childOf: NameRun | null
}

const whole = new RegExp(`^'s|^${end}`)
/** "a §", "two §": no name. */
const determined =
  /(?:^|[^a-z])(?:an?|two|three|four|five|some|many|most|several|these|those|all|hundreds of|thousands of|\d+) $/
const singular = new RegExp(String.raw`^[^${name}]*?\b(?:was|is|has|remains)\b`)
const prepositional = /\b(?:from|of|in|at|near|with|for|on|to|by) (?:[a-z'-]+ ){0,2}$/
const titled = new RegExp(
  String.raw`(?:(?<![a-z-])(?:${personNoun}|${anyOf(ranks)}|${anyOf(childNouns)}|named|called)\.?|-old) $`,
)
const grown = /^,? \(?(?:aged |who is |an? )?(?:1[89]|[2-9]\d|1\d\d)(?:[,.;)]| |-year|$)/
const kinOf = new RegExp(
  `${name}(?:'s? (?:[a-z0-9-]+ ){1,4}|(?:, [a-z ]{1,30})?,? (?:and )?(?:his|her|their) (?:[a-z0-9-]+ ){1,4})$`,
)
const role = new RegExp(String.raw`(?<![a-z-])(?:${roleWord})\.? $`)
/** Behind "including" an office-holder is one who came or spoke more often than one who was held. */
const including = /\b(?:including|among them|such as|among whom)\b/

/** What a sentence, as a shape, says of the names in it. @param before the words of the sentence before it */
export function readSentence(shape: Shape, before: string): Flag[] {
  if (shape.marks.length === 0) return []
  const found: Flag[] = []
  for (const rule of [...rules, ...rulesAround(shape.words, before)])
    if (rule.quick.test(shape.words))
      for (const match of shape.words.matchAll(rule.pattern)) found.push(...toFlags(shape, rule, match))
  return found
}

function toFlags(shape: Shape, rule: Rule, match: RegExpExecArray): Flag[] {
  const [from = 0, to = 0] = match.indices?.groups?.who ?? []
  const { words } = shape
  const heads = shape.marks.filter(({ at }) => at >= from && at < to && isListed(words, at, from))
  const isOne = rule.side === 'before' && singular.test(match[0].slice(to - match.index))
  const isList = !isOne && (/(?: and | & )/.test(words.slice(from, to)) || heads.length > 2)
  const chosen = isList ? heads : rule.side === 'before' ? heads.slice(-1) : heads.slice(0, 1)
  return chosen
    .filter(({ at }) => !(rule.why === 'child' && grown.test(words.slice(at + 1, at + 30))))
    .filter(({ at }) => isWhole(words, at, rule, to) && !isOfficer(words, at, match[0]))
    .map(({ at, run }) => ({
      run,
      why: rule.why,
      asksPerson: rule.asksPerson,
      childOf: ownerOf(shape, rule, at),
    }))
}

/** Whether a name of a list is listed itself, not only where one of them is from: "§, a volunteer from §". */
function isListed(words: string, at: number, from: number): boolean {
  const before = words.slice(Math.max(0, at - 40), at)
  return !determined.test(before) && (at === from || !prepositional.test(before))
}

/** Whether a name stands for itself: "killed § fighters" and "two prisoners, § said" name no one who was. */
function isWhole(words: string, at: number, { side }: Rule, to: number): boolean {
  const isLast = side === 'before' && !words.slice(at + 1, to).includes(name)
  return (
    isLast || whole.test(words.slice(at + 1, at + 16)) || titled.test(words.slice(Math.max(0, at - 24), at))
  )
}

function isOfficer(words: string, at: number, matched: string): boolean {
  return including.test(matched) && role.test(words.slice(Math.max(0, at - 24), at))
}

function ownerOf({ words, marks }: Shape, { why }: Rule, at: number): NameRun | null {
  if (why !== 'child') return null
  const owner = kinOf.exec(words.slice(Math.max(0, at - 60), at))
  if (!owner) return null
  const place = Math.max(0, at - 60) + owner.index
  return marks.find((mark) => mark.at === place)?.run ?? null
}
