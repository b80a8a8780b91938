/** A line of a test's PDF. Places are in points from the page's lower left corner, A4 is 595 by 842. */
export interface PdfLine {
  readonly words: string
  readonly x?: number
  readonly y: number
  /** Font size in points. */
  readonly size?: number
}

export interface PdfParts {
  /** Lines of each page in the order in which they are written. */
  readonly pages: readonly (readonly PdfLine[])[]
  /** Entries of the document information: `{ Title: 'Army takes village' }`. */
  readonly info?: Readonly<Record<string, string>>
  readonly language?: string
  /** Marks the file as encrypted, with a password that nobody knows. */
  readonly isLocked?: boolean
  /** Further objects, as they stand in the file, and entries of the catalog that name them: "5 0 R" is the first. */
  readonly extra?: readonly string[]
  readonly catalog?: string
  /** What is written in place of the lines: operators of a content stream. */
  readonly content?: string
}

/** Signs of windows-1252 that tests use and Latin 1 has not. */
const windows1252: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
}

/**
 * A small PDF with text in Helvetica, in Latin 1 and the signs of windows-1252 above.
 * @example writePdf({ pages: [[{ words: 'Army takes village', y: 780, size: 24 }]] })
 */
export function writePdf(parts: PdfParts): Uint8Array {
  const { pages, info, language, isLocked, extra = [], catalog = '', content } = parts
  const firstPage = 5 + extra.length
  const kids = pages.map((_, at) => `${firstPage + 2 * at} 0 R`).join(' ')
  const lang = language === undefined ? '' : `/Lang (${language})`
  const entries = Object.entries(info ?? {}).map(([name, value]) => `/${name} ${toText(value)}`)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${lang} ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${entries.join(' ')} >>`,
    ...extra,
    ...pages.flatMap((lines, at) => {
      const stream = content ?? lines.map(toOperators).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${firstPage + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  return writeObjects(objects, isLocked === true)
}

function toOperators({ words, x = 72, y, size = 11 }: PdfLine): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${toText(words)} Tj ET`
}

function toText(words: string): string {
  const escaped = words.replace(/[\\()]/g, (sign) => `\\${sign}`)
  return `(${escaped.replace(/[‘’“”–—]/g, (sign) => String.fromCharCode(windows1252[sign] ?? 0x3f))})`
}

function writeObjects(objects: readonly string[], isLocked: boolean): Uint8Array {
  let file = '%PDF-1.4\n'
  const starts = objects.map((object, at) => {
    const start = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const nobodyKnows = 'ab'.repeat(32)
  const locked = isLocked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${nobodyKnows}> /U <${nobodyKnows}> /P -4 >> /ID [<00> <00>]`
    : ''
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${locked} >>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file + end, 'latin1'))
}

/** Lines of one paragraph below each other, from `y` downwards by 1.2 times the size. */
export function paragraphLines(
  lines: readonly string[],
  { y, x = 72, size = 11 }: { readonly y: number; readonly x?: number; readonly size?: number },
): PdfLine[] {
  return lines.map((words, at) => ({ words, x, y: Math.round((y - at * size * 1.2) * 100) / 100, size }))
}
