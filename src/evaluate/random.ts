/**
 * Numbers in [0, 1) that are the same everywhere for the same seed: mulberry32 (Tommy Ettinger, public
 * domain), 32 bits of state, a step and two rounds of mixing. Good enough to draw documents by, no more.
 * @example const draw = createRandom(1); draw() // 0.6270739405881613
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
