import cliProgress from 'cli-progress'

/** Width of a table where the output is no terminal: fits a mail and a log. */
const pipedColumns = 100

/** Results go to standard output, all else to standard error. */
export interface Terminal {
  /** Width in columns. */
  readonly columns: number
  /** Writes a result and a line end; waits while the reader is slow. */
  result(line: string): Promise<void>
  /** Writes a sentence for the person. */
  say(sentence: string): void
  /** A progress bar, drawn only where a person sees it. */
  progress(label: string): Progress
}

/** How far long work is: `total` null draws a count without an end. */
interface Progress {
  update(done: number, total: number | null, note: string): void
  stop(): void
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has had enough ("| head") is no failure.
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(
      `The output could not be written (${error.code ?? error.message}): what was printed is cut off.\n`,
    )
    process.exit(1)
  })
  return {
    columns: process.stdout.columns ?? pipedColumns,
    result: (line) =>
      new Promise((resolve) => {
        if (process.stdout.write(`${line}\n`)) resolve()
        else process.stdout.once('drain', resolve)
      }),
    say: (sentence) => void process.stderr.write(`${visible(sentence)}\n`),
    progress: (label) => (process.stderr.isTTY ? openBar(label) : { update() {}, stop() {} }),
  }
}

/**
 * A text with the characters that steer a terminal made visible: article text is hostile input.
 * @example visible('a\u001b[2J') // 'a␛[2J'
 */
export function visible(text: string): string {
  return [...text].map((sign) => (steers(sign) ? shown(sign) : sign)).join('')
}

function steers(sign: string): boolean {
  const code = sign.charCodeAt(0)
  const isControl = (code < 0x20 && sign !== '\n' && sign !== '\t') || (code >= 0x7f && code < 0xa0)
  // Marks that reorder what a reader sees (Unicode's explicit directional formatting).
  const reorders = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  return isControl || reorders
}

function shown(sign: string): string {
  const code = sign.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
}

function openBar(label: string): Progress {
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {percentage}% {note}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
  })
  let started = false
  return {
    update(done, total, note) {
      const end = total ?? Math.max(done, 1)
      if (!started) bar.start(end, 0, { note })
      started = true
      bar.setTotal(end)
      bar.update(Math.min(done, end), { note })
    },
    stop() {
      if (started) bar.stop()
    },
  }
}
