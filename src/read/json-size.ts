import { deepestElement, mostFeedElements } from './limits.ts'

/**
 * What is wrong with JSON that only nests or repeats, told before it is built: it takes up to 20 bytes of memory a
 * sign. Null for all else, valid or not.
 */
export function faultOfJson(text: string): string | null {
  let depth = 0
  let values = 0
  let isWord = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (isWord) {
      if (sign === '\\') at++
      else if (sign === '"') isWord = false
    } else if (sign === '"') isWord = true
    else if (sign === ',') values++
    else if (sign === '[' || sign === '{') {
      depth++
      values++
    } else if (sign === ']' || sign === '}') depth--
    if (depth > deepestElement) return 'its values are nested too deep'
    if (values > mostFeedElements) return 'it has too many values'
  }
  return null
}
