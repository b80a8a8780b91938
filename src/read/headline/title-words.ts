/**
 * A title's letters and numbers, folded, one space between words: what is left where two places spell one title.
 * @example foldTitle('War in Vell: “Army” takes village') // 'war in vell army takes village'
 */
export function foldTitle(title: string): string {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')
}

/** Of two folded titles what the longer one has in front of the shorter one; null where it does not end in it. */
export function labelBefore(longer: string, shorter: string): string | null {
  return shorter !== '' && longer.endsWith(` ${shorter}`) ? longer.slice(0, -shorter.length - 1) : null
}

/** Whether half of the words of the shorter of two folded titles are in the other. */
export function sharesWords(a: string, b: string): boolean {
  const [few, many] = [new Set(a.split(' ')), new Set(b.split(' '))].toSorted((x, y) => x.size - y.size)
  if (!few || !many || few.size < 2) return a === b
  return [...few].filter((word) => many.has(word)).length * 2 >= few.size
}

const outletMarks = [' | ', ' - ', ' – ', ' — ', ' · ', ' :: ']

/**
 * A title without the outlet's name at its end.
 * @example withoutOutlet('Army takes village - Sample Wire', 'Sample Wire') // 'Army takes village'
 */
export function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet === null) return title
  const squeeze = (words: string) => foldTitle(words).replace(/^the /, '').replaceAll(' ', '')
  const name = squeeze(outlet)
  for (const mark of outletMarks) {
    const at = title.lastIndexOf(mark)
    const end = squeeze(title.slice(at + mark.length))
    if (at > 0 && end !== '' && (end.startsWith(name) || name.startsWith(end)))
      return title.slice(0, at).trim()
  }
  return title
}
