/** Two groups and how alike they are. */
interface Offer {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

/** Offers, the best first; of equals those of the first places, so that the order of coming does not matter. */
export interface Queue {
  push(offer: Offer): void
  pop(): Offer | undefined
}

/** A binary heap: a push or a pop costs the logarithm of how many are in it. */
export function createQueue(): Queue {
  const heap: Offer[] = []
  /** Lets an offer sink from the top until none below it is better. */
  const sink = (offer: Offer) => {
    let place = 0
    for (let below = 1; below < heap.length; below = 2 * place + 1) {
      const right = heap[below + 1]
      if (right !== undefined && isBefore(right, heap[below] ?? offer)) below++
      const best = heap[below]
      if (best === undefined || !isBefore(best, offer)) break
      heap[place] = best
      place = below
    }
    heap[place] = offer
  }
  return {
    push(offer) {
      let place = heap.push(offer) - 1
      while (place > 0) {
        const above = (place - 1) >> 1
        const parent = heap[above]
        if (parent === undefined || !isBefore(offer, parent)) break
        heap[place] = parent
        place = above
      }
      heap[place] = offer
    },
    pop() {
      const [best] = heap
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) sink(last)
      return best
    },
  }
}

function isBefore(one: Offer, other: Offer): boolean {
  if (one.likeness !== other.likeness) return one.likeness > other.likeness
  return one.a < other.a || (one.a === other.a && one.b < other.b)
}
