import type { Range } from '../../core/index.ts'

/** A sentence with braces around names to be masked: its plain text, and the names with the first letter of why. */
export function parseMarked(line: string): { text: string; names: (Range & { why: string })[] } {
  let text = ''
  const names: (Range & { why: string })[] = []
  let at = 0
  for (const match of line.matchAll(/\{([^|}]+)\|([pdcv])\}/g)) {
    const [whole, name = '', why = ''] = match
    text += line.slice(at, match.index)
    names.push({ start: text.length, end: text.length + name.length, why })
    text += name
    at = match.index + whole.length
  }
  return { text: text + line.slice(at), names }
}
