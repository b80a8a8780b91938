import type { Place } from './place.ts'
import type { PlaceTable } from './place-table.ts'

/** Places by name. */
export interface Gazetteer {
  /**
   * All places of a name, in any order.
   * @param key a folded name: fold('Khar’kiv')
   */
  find(key: string): readonly Place[]
  /**
   * A country or region by its code: "UA", "UA.07".
   */
  area(code: string): Place | undefined
}

/** One gazetteer of several tables; of a place that stands in more than one, the first table's entry counts. */
export function joinTables(tables: readonly PlaceTable[]): Gazetteer {
  // A name is asked for again and again within an article; the bound keeps hostile texts from filling the memory.
  const known = new Map<string, readonly Place[]>()
  return {
    area(code) {
      for (const table of tables) {
        const place = table.area(code)
        if (place) return place
      }
      return undefined
    },
    find(key) {
      const before = known.get(key)
      if (before) return before
      const found = new Map<string, Place>()
      for (const table of tables)
        for (const place of table.find(key)) if (!found.has(place.id)) found.set(place.id, place)
      const places = [...found.values()]
      if (known.size >= 20_000) known.clear()
      known.set(key, places)
      return places
    },
  }
}
