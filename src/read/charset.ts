import iconv from 'iconv-lite'

/** Decoded text, or the encoding that the bytes turned out not to be in. */
export type Decoded = { readonly text: string } | { readonly invalid: string }

/** A declaration stands in the first kilobyte by the HTML standard; real pages put scripts before it. */
const declarationBytes = 8192

/**
 * The bytes of a plain text: UTF-16 by its byte-order mark, the encoding that the server named, else strict
 * UTF-8. The byte-order mark belongs to the file's encoding, not to its text, and is dropped; nothing else
 * is changed.
 */
export function decodeText(bytes: Uint8Array, served: string | null = null): Decoded {
  const marked = decodeMarked(bytes)
  if (marked) return marked
  const named = knownCharset(served)
  if (named && !isUtf8(named)) return { text: iconv.decode(Buffer.from(bytes), named) }
  return decodeStrict(bytes) ?? { invalid: 'UTF-8' }
}

/** The bytes of a table: as of a plain text, else windows-1252, in which Excel writes unless it is told otherwise. */
export function decodeTable(bytes: Uint8Array, served: string | null = null): Decoded {
  const plain = decodeText(bytes, served)
  if ('text' in plain || plain.invalid !== 'UTF-8') return plain
  const text = iconv.decode(Buffer.from(bytes), 'windows-1252')
  return hasControls(text) ? { invalid: 'UTF-8 or windows-1252' } : { text }
}

/**
 * The bytes of a page: byte-order mark, the encoding that the server named, the one that the page declares,
 * strict UTF-8, windows-1252. A page that says UTF-8 and is not is read as windows-1252, if that gives text
 * and no control characters; one that declares an encoding of one byte a sign and is UTF-8 is read as that.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodePage(bytes: Uint8Array, served: string | null = null): Decoded {
  const marked = decodeMarked(bytes)
  if (marked) return marked
  const named = knownCharset(served)
  const declared = named ?? declaredCharset(bytes)
  if (declared && !isUtf8(declared)) {
    // Saved as UTF-8, a page keeps its old declaration; no words in an encoding of one byte a sign read as UTF-8.
    const strict = named === null && oneByte.test(declared) ? decodeStrict(bytes) : null
    if (strict) return strict
    const text = iconv.decode(Buffer.from(bytes), declared)
    // A page in UTF-8 that declares a multi-byte encoding by mistake decodes to replacement characters.
    if (!text.includes('\uFFFD')) return { text }
    return decodeStrict(bytes) ?? { text }
  }
  const strict = decodeStrict(bytes)
  if (strict) return strict
  const text = iconv.decode(Buffer.from(bytes), 'windows-1252')
  return hasControls(text) ? { invalid: declared ?? 'UTF-8 or windows-1252' } : { text }
}

/** Encodings with one byte for each sign. */
const oneByte = /^(?:windows-?125|cp-?125|iso-?8859|latin|koi8|(?:x-)?mac)/i

function decodeMarked(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'UTF-16LE')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'UTF-16BE')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return decodeStrict(bytes.subarray(3)) ?? { invalid: 'UTF-8' }
  return null
}

function decodeUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): Decoded {
  if (bytes.length % 2 !== 0) return { invalid: encoding }
  return { text: iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false }) }
}

function decodeStrict(bytes: Uint8Array): { readonly text: string } | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** What `<meta charset>`, `<meta http-equiv>` or `<?xml encoding?>` says, if iconv-lite knows it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1')
  const found =
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1]
  return knownCharset(found)
}

/** The encoding that a label of the web means, or null. */
function knownCharset(found: string | null | undefined): string | null {
  if (!found || !iconv.encodingExists(found)) return null
  // WHATWG: these labels mean windows-1252 on the web, and a page whose declaration reads as ASCII is not UTF-16.
  if (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(found)) return 'windows-1252'
  return /^utf-?(?:16|32)/i.test(found) ? 'UTF-8' : found
}

function isUtf8(encoding: string): boolean {
  return /^utf-?8$/i.test(encoding)
}

/** C0 and C1 controls that text does not use: the mark of bytes in some other encoding. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  return /[\x00-\x08\x0B\x0E-\x1A\x1C-\x1F\x7F-\x9F]/.test(text)
}
