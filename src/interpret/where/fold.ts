const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ə: 'a',
  ħ: 'h',
  ŧ: 't',
}
/** Most names: nothing is left to fold. */
const plain = /^[a-z]+(?: [a-z]+)*$/

/**
 * A place's name as it is looked up: lower case, without marks, apostrophes and full stops, hyphens as spaces. The
 * gazetteer is made by it too (scripts/places.mjs): a change here makes it anew.
 * @example fold('Khar’kiv-Nova') // 'kharkiv nova'
 */
export function fold(name: string): string {
  const lower = name.toLowerCase()
  if (plain.test(lower)) return lower
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’‘ʼʻʹʽ`´ʺ".]/gu, '')
    .replaceAll(/[łøđðßæœıþəħŧ]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[\s\p{Pd}_]+/gu, ' ')
    .trim()
}
