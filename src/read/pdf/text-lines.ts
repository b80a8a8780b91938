/** A run of text as PDF.js gives it. Its matrix places the run's origin in points, its width is along the run. */
export interface PdfRun {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  /** Whether PDF.js saw a line end after it. */
  readonly hasEOL: boolean
}

/** A line of a page. Places are in points, x to the right and y upwards as the line itself runs. */
export interface PdfLine {
  readonly words: string
  /** Counted from 1. */
  readonly page: number
  readonly x: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Height of the font that most of the line is in. */
  readonly size: number
}

interface Placed {
  readonly words: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** How far a run may step back before it begins another line, in heights: kerning and accents do by less. */
const stepsBack = 1

/**
 * The lines of a page in the order in which it writes them, which is the reading order of nearly all PDF.
 * @param page its number, counted from 1
 */
export function toLines(runs: Iterable<PdfRun>, page: number): PdfLine[] {
  const lines: PdfLine[] = []
  let held: Placed[] = []
  const flush = () => {
    const line = joinRuns(held, page)
    if (line !== null) lines.push(line)
    held = []
  }
  for (const run of runs) {
    const placed = place(run)
    const last = held.at(-1)
    if (last && placed.words.trim() !== '' && isElsewhere(last, placed)) flush()
    if (placed.words !== '') held.push(placed)
    if (run.hasEOL) flush()
  }
  flush()
  return lines
}

/** A run turned until it runs to the right. */
function place({ str, transform, width, height }: PdfRun): Placed {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const length = Math.hypot(a, b) || 1
  const x = (e * a + f * b) / length
  const size = height || Math.hypot(c, d)
  return { words: str, x, right: x + width, y: (f * a - e * b) / length, size }
}

function isElsewhere(last: Placed, next: Placed): boolean {
  const height = Math.max(last.size, next.size)
  return Math.abs(last.y - next.y) > height / 2 || next.x < last.right - stepsBack * height
}

function joinRuns(runs: readonly Placed[], page: number): PdfLine | null {
  const words = runs
    .map((run) => run.words)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const shown = runs.filter((run) => run.words.trim() !== '')
  const [first] = shown
  if (first === undefined) return null
  const main = shown.reduce((most, run) => (run.words.length > most.words.length ? run : most))
  const right = shown.reduce((most, run) => Math.max(most, run.right), first.right)
  return { words, page, x: first.x, right, y: main.y, size: main.size }
}
