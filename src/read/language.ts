/** Enough for a sure answer, and little enough to cost under a millisecond. UTF-16 units. */
const looksAt = 2000

/** Below this a guess is a coin's toss ("Kyiv", "Reuters"). Letters. */
const fewestLetters = 40

/**
 * The language a page declares as ISO 639-1.
 * @example toLanguage('en-GB') // 'en'
 */
export function toLanguage(declared: string | null | undefined): string | null {
  const tag = declared?.trim().replaceAll('_', '-')
  if (!tag) return null
  try {
    const { language } = new Intl.Locale(tag)
    return /^[a-z]{2}$/.test(language) ? language : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The language of a text as ISO 639-1; null when the text is too short or the detector unsure. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, looksAt)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return null
  // Loaded at first need: its table takes longer to load than a page to read.
  const { eld } = await import('eld/medium')
  const found = eld.detect(sample)
  return found.isReliable() ? toLanguage(found.language) : null
}
