// What names of areas and places in a list come to.

/**
 * The name of a region or district alone.
 * @example withoutAreaWord('Kursk Oblast') // 'Kursk'
 */
export function withoutAreaWord(name) {
  return name
    .replace(
      /\s+(?:oblast['’ʼ]?|province|governorate|county|district|region|raion|rayon|krai|kray|republic|parish|prefecture|department|municipality|city|city and borough|borough|census area|state|territory|strip)$/iu,
      '',
    )
    .replace(
      /^(?:republic|state|province|governorate|region|county|district|autonomous republic) of (?:the )?/iu,
      '',
    )
}

/** The middle of the box around some places; null of none. A box over the date line is not joined. */
export function middleOf(places) {
  if (places.length === 0) return null
  const middle = (values) => (values.at(0) + values.at(-1)) / 2
  const sorted = (of) => Float64Array.from(places, of).sort()
  return { lat: middle([...sorted(({ lat }) => lat)]), lon: middle([...sorted(({ lon }) => lon)]) }
}
