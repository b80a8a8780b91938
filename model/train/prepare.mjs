// Reads {"doc", "text"} a line and writes {"doc", "tokens"}: the product's own tokens, sentences,
// paragraphs and quotations, so that a model is trained on what it will see when it is used.
// A token is [start, end, sentence, block, quoted] in Unicode code points; quoted is 0 or 1.
// Run by data.py: node model/train/prepare.mjs < texts.jsonl > tokens.jsonl
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const door = fileURLToPath(new URL('../../src/text/index.ts', import.meta.url))
const { module: text } = await runnerImport(door, { configFile: false, logLevel: 'error' })

/** Paragraphs: what stands between line breaks, without the white space around it. */
function toBlocks(words) {
  return [...words.matchAll(/\S[^\n]*/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    start: index,
    end: index + line.trimEnd().length,
  }))
}

/** For each UTF-16 unit of a text the number of code points before it. */
function toCodePoints(words) {
  const table = new Int32Array(words.length + 1)
  let count = 0
  let unit = 0
  for (const sign of words) {
    table.fill(count, unit, unit + sign.length)
    unit += sign.length
    count++
  }
  table[unit] = count
  return table
}

function* tokensOf(words) {
  const blocks = toBlocks(words)
  const quotations = text.findQuotations(words, blocks).filter(({ depth }) => depth === 0)
  let sentence = 0
  let next = 0
  for (const [block, range] of blocks.entries()) {
    for (const part of text.splitSentences(words, range)) {
      for (const token of text.splitTokens(words, part)) {
        while (next < quotations.length && quotations[next].end <= token.start) next++
        const quoted = next < quotations.length && quotations[next].start < token.end
        yield [token.start, token.end, sentence, block, quoted ? 1 : 0]
      }
      sentence++
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { doc, text: words } = JSON.parse(line)
  const points = toCodePoints(words)
  const tokens = [...tokensOf(words)].map(([start, end, ...rest]) => [points[start], points[end], ...rest])
  process.stdout.write(`${JSON.stringify({ doc, tokens })}\n`)
}
