import iconv from 'iconv-lite'
import { type Decoded, decodeText } from '../charset.ts'

/**
 * The bytes of a feed: by byte-order mark, by the NULs around "<" of UTF-16 and UTF-32, the encoding that the server named, the XML
 * declaration, else UTF-8; what is neither that nor declared is read as windows-1252.
 * @see https://www.w3.org/TR/xml/#sec-guessing
 */
export function decodeFeed(bytes: Uint8Array, served: string | null = null): Decoded {
  const decoded = decodeBytes(bytes, served)
  return 'text' in decoded ? { text: withoutControls(decoded.text) } : decoded
}

function decodeBytes(bytes: Uint8Array, served: string | null): Decoded {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: iconv.decode(Buffer.from(bytes), wide) }
  const declared = hasMark(bytes) ? null : (toEncoding(served) ?? declaredEncoding(bytes))
  if (declared !== null && !/^utf-?8$/i.test(declared)) {
    const text = iconv.decode(Buffer.from(bytes), declared)
    if (!text.includes('\uFFFD')) return { text }
    const plain = decodeText(bytes)
    return 'text' in plain ? plain : { text }
  }
  const plain = decodeText(bytes)
  return 'text' in plain
    ? plain
    : { text: iconv.decode(Buffer.from(hasMark(bytes) ? bytes.subarray(3) : bytes), 'windows-1252') }
}

/** Text converted to UTF-8 from windows-1252 as if it were ISO 8859-1 has controls for quotation marks and dashes. */
function withoutControls(text: string): string {
  return text.replace(/[\x80-\x9F]/g, (sign) => iconv.decode(Buffer.from(sign, 'latin1'), 'windows-1252'))
}

function wideEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (head === '0000feff' || head === '0000003c') return 'utf-32be'
  if (head === 'fffe0000' || head === '3c000000') return 'utf-32le'
  if (head.startsWith('fffe') || /^3c00..00$/.test(head)) return 'utf-16le'
  return head.startsWith('feff') || /^003c00..$/.test(head) ? 'utf-16be' : null
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 500)).toString('latin1')
  return toEncoding(/^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head)?.[1])
}

/** What a label means, or null. Bytes that read as ASCII are not what "UTF-16" says. */
function toEncoding(label: string | null | undefined): string | null {
  if (!label || /^(?:utf-?(?:16|32)|ucs|iso-10646)/i.test(label) || !iconv.encodingExists(label)) return null
  return /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(label) ? 'windows-1252' : label
}

/** Whether they begin with the byte-order mark of UTF-8. */
function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}
