/** A word or a sign of a content. */
export interface Token {
  /** As it stands, with straight apostrophes. */
  readonly text: string
  readonly lower: string
  /** Begins with a capital. */
  readonly isName: boolean
  /** No word but a sign. */
  readonly isSign: boolean
}

const pattern = /[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*(?:['’]s?(?![\p{L}]))?|[,.;:!?—–()“”"‘]/gu

/** Words that take a capital as the first of a sentence, or by custom, and name nobody. */
const plain = new Set(
  (
    'the a an this that these those it its he she they we i you his her their our my there here in on at as by for from with without ' +
    'after before during since when while if but and or so no not all some many most more several two three four five six seven ' +
    'eight nine ten one another each every both such what who where why how any only even now today yesterday monday tuesday ' +
    'wednesday thursday friday saturday sunday january february march april may june july august september october november ' +
    'december mr ms mrs dr over about around least people civilians residents drone drones missile missiles air nearly almost then ' +
    'because to early late last next under again also instead meanwhile however although though once still yes hurricane storm ' +
    'typhoon cyclone covid earthquake god christmas first second third local heavy dozens hundreds thousands police ' +
    'foreign special international national central new'
  ).split(' '),
)

/** By its ending no name, where only its place gives it a capital: "Gunmen", "Shelling", "Floods". */
const common = /(?:men|ing|tion|ment|age|ness|ade|(?<!an|ese|i|it|k)s)$/u

/** The words and signs of a content; possessive endings stay with their word. */
export function tokenize(content: string): Token[] {
  const found = content.match(pattern) ?? []
  let isFirst = true
  return found.map((word) => {
    const text = word.replace('’', "'")
    const lower = text.toLowerCase()
    const isSign = /^[^\p{L}\p{N}]/u.test(text)
    const isName =
      /^\p{Lu}/u.test(text) &&
      !plain.has(lower.replace(/'s?$/, '')) &&
      !(isFirst && !/'s?$/.test(text) && common.test(text))
    isFirst = isSign && (isFirst || /^[.;:!?“”"‘—(]$/.test(text))
    return { text, lower, isName, isSign }
  })
}
