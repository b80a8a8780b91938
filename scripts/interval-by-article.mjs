// A 95 % interval of a share whose cases come in articles: cases of one article are not independent.

const rounds = 2000

/**
 * Draws as many articles as there are, with replacement, over and over (bootstrap).
 * @param {{ right: number, all: number }[]} articles counts of each
 * @returns {[number, number]} the share's 2.5 % and 97.5 % points, 0 to 1; the same each time
 */
export function intervalByArticle(articles) {
  const next = numbersFrom(1)
  const shares = Array.from({ length: rounds }, () => {
    let [right, all] = [0, 0]
    for (let drawn = 0; drawn < articles.length; drawn++) {
      const one = articles[Math.floor(next() * articles.length)]
      right += one.right
      all += one.all
    }
    return all === 0 ? 0 : right / all
  }).toSorted((a, b) => a - b)
  return [shares[Math.floor(rounds * 0.025)], shares[Math.ceil(rounds * 0.975) - 1]]
}

/** Numbers from 0 to 1 that depend on the seed alone: mulberry32. */
function numbersFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
