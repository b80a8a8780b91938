/** A content that ends in one of these breaks off. */
const loose = new Set(
  `a an the of at in on to and or but as with for by from that which who whose his her its their into over under between
  is are was were be been being has have had not no than`.split(/\s+/u),
)
/** A content that begins so says what of only to who has read the sentence before. */
const pointing = new Set('it he she they this these those such so there him her them i we you'.split(' '))
/** A content that begins so is the rest of a sentence. */
const trailing = new Set('of at in on to as with for by from and or but than'.split(' '))
/** Fewer words seldom say what happened. */
const fewest = 4

/**
 * Of several contents the one that names a claim best to somebody who has read nothing else: it neither breaks off nor
 * points at other words. The first of equals.
 * @param contents words, pieces joined by a newline
 * @returns its place; -1 of none
 */
export function chooseLabel(contents: readonly string[]): number {
  const grades = contents.map(gradeOf)
  return grades.indexOf(Math.max(...grades))
}

function gradeOf(content: string): number {
  // Of a content in pieces the first is shown.
  const [first = '', ...pieces] = content.split('\n')
  const words = first.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]*|\p{Nd}+/gu) ?? []
  const told = words[0] === 'that' ? words.slice(1) : words
  const faults = [
    loose.has(words.at(-1) ?? '') ? 4 : 0,
    told.length < fewest ? 3 : 0,
    pointing.has(told[0] ?? '') ? 2 : 0,
    trailing.has(words[0] ?? '') ? 2 : 0,
    pieces.length > 0 ? 1 : 0,
  ]
  return -faults.reduce((sum, one) => sum + one, 0)
}
