import type { Range } from '../../core/index.ts'
import { areaOf, placeWords } from './place-words.ts'
import type { Resolved } from './resolve.ts'

/** UCDP's `where_prec` of a place by what it is: 1 a settlement, 3 a district, 4 a region, 6 a country. */
const byKind = { country: 6, region: 4, district: 3, capital: 1, seat: 1, town: 1, quarter: 1 } as const

/**
 * How exactly words say where, after UCDP's `where_prec` (Högbladh 2023): 1 the place itself, 2 within about 25 km of
 * it, 3 its district, 4 its region, 5 a part of a country, 6 a country. Null where nothing is known of it.
 */
export function precisionOf(
  text: string,
  { start, end, resolved, isNear }: Range & { readonly resolved: Resolved; readonly isNear: boolean },
): number | null {
  const words = text.slice(start, end).split(/\s+/)
  const { chosen, within } = resolved
  if (chosen) {
    if (chosen.kind === 'country')
      return placeWords.directions.has(words[0] ?? '') && words.length > 1 ? 5 : 6
    const exact = byKind[chosen.kind]
    return exact === 1 && isNear ? 2 : exact
  }
  const area = areaOf(words.at(-1) ?? '')
  if (area) return area === 'region' ? 4 : 3
  if (!within) return null
  const said = areaOf(text.slice(within.start, within.end).split(/\s+/).at(-1) ?? '')
  return byKind[within.kind ?? said ?? 'region']
}
