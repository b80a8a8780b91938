/** A longer run of letters is one unknown piece, as in BERT. */
const longestRun = 100
/** Words kept with their pieces; news repeats its words, and the table must not grow without end. */
const mostKept = 50_000

/**
 * Cuts words into the pieces of a vocabulary as BERT uncased does: small letters, no accents, cut at
 * signs, then the longest piece that fits, again and again (Wu et al. 2016). Every word gives at least one
 * piece. Words come cut already, so a piece stands where its word does.
 */
export class WordPieces {
  private readonly numbers: ReadonlyMap<string, number>
  private readonly unknown: number
  private readonly kept = new Map<string, readonly number[]>()

  /**
   * @param vocabulary a piece a line, "##" ahead of those that continue a word; the line's number is the piece's
   * @param unknown number of the piece for what the vocabulary cannot spell
   */
  constructor(vocabulary: string, unknown: number) {
    this.numbers = new Map(
      vocabulary.split('\n').flatMap((piece, number) => (piece === '' ? [] : [[piece, number] as const])),
    )
    this.unknown = unknown
  }

  /** The greatest number of a piece. */
  get last(): number {
    return [...this.numbers.values()].reduce((most, number) => Math.max(most, number), this.unknown)
  }

  /** The numbers of a word's pieces, never none. */
  cut(word: string): readonly number[] {
    const known = this.kept.get(word)
    if (known) return known
    const runs = toRuns(word)
    const found = runs.flatMap((run) => this.longestFirst(run))
    const pieces = found.length > 0 ? found : [this.unknown]
    if (this.kept.size >= mostKept) this.kept.clear()
    this.kept.set(word, pieces)
    return pieces
  }

  private longestFirst(run: string): number[] {
    const letters = [...run]
    if (letters.length > longestRun) return [this.unknown]
    const found: number[] = []
    for (let start = 0; start < letters.length; ) {
      let end = letters.length
      let piece: number | undefined
      for (; end > start && piece === undefined; end--)
        piece = this.numbers.get((start > 0 ? '##' : '') + letters.slice(start, end).join(''))
      if (piece === undefined) return [this.unknown]
      found.push(piece)
      start = end + 1
    }
    return found
  }
}

/** The runs of letters of a word and each of its signs, in small letters without accents. */
function toRuns(word: string): string[] {
  const runs: string[] = []
  let run = ''
  for (const char of word.toLowerCase().normalize('NFD')) {
    if (/\p{Mn}/u.test(char)) continue
    if (isSign(char)) {
      if (run !== '') runs.push(run)
      runs.push(char)
      run = ''
    } else if (!/[\p{Cc}\p{Cf}]/u.test(char)) run += char
  }
  return run === '' ? runs : [...runs, run]
}

/** Whether BERT cuts a word at this sign: what is no letter or digit of ASCII, Unicode punctuation, Chinese. */
function isSign(char: string): boolean {
  return /^(?:[^\P{ASCII}0-9A-Za-z]|\p{P}|[\u4E00-\u9FFF])$/u.test(char)
}
