// How the articles of the sets are drawn: by a fixed seed, outlets in turn, each with a month that it has not given yet.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** The articles of a JSON Lines file with their line, counted from 1, their month and their text's sha256. */
export function readArticles(file) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line, at) => {
    const article = JSON.parse(line)
    return { line: at + 1, ...article, month: article.day.slice(0, 7), sha256: sha256(article.text) }
  })
}

/** A number that depends on the seed and the key alone: sorting by it shuffles the same way everywhere. */
export function rankBy(seed) {
  return (key) => sha256(`${seed}${key}`)
}

/**
 * Draws `wanted` of the articles, outlets in turn in the order of their ranks; of an outlet's articles of months that
 * it has not given, in `before` or here, the first by `order`, a function from an article to a key.
 */
export function drawInTurn({ articles, wanted, rank, order, before = [] }) {
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))].toSorted(by(rank))
  const drawn = []
  while (drawn.length < wanted) {
    const count = drawn.length
    for (const outlet of outlets) {
      if (drawn.length === wanted) break
      const given = [...before, ...drawn].filter((one) => one.outlet === outlet)
      const months = new Set(given.map(({ month }) => month))
      const [article] = articles
        .filter((one) => one.outlet === outlet && !months.has(one.month))
        .toSorted(by(order))
      if (article) drawn.push(article)
    }
    if (drawn.length === count) throw new Error(`Only ${count} of ${wanted} articles could be drawn.`)
  }
  return drawn.map(({ line, outlet, month, url, sha256 }) => ({ line, outlet, month, address: url, sha256 }))
}

function by(key) {
  return (a, b) => (key(a) < key(b) ? -1 : 1)
}
