import type { Article } from '../../core/index.ts'
import { fold } from './fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isArea } from './place.ts'
import type { Hints } from './rank.ts'

/** Endings of addresses that are no country's, though two letters. */
const others = new Set(['eu', 'su', 'io', 'tv', 'co', 'me', 'ai', 'fm', 'ly', 'to', 'cc', 'ws', 'am'])

/**
 * The countries that an article's address and dateline point to: a weak hint of where its places lie.
 * @param article its `url` ends in a country's letters ("https://news.example.ua/..."), its `dateline` names a place
 */
export function hintsOf(
  gazetteer: Gazetteer,
  { url, dateline, outlet }: Pick<Article, 'url' | 'dateline' | 'outlet'>,
): Hints {
  const host =
    /^(?:https?:\/\/)?([\w.-]+)/.exec(
      url ?? (/^[\w-]+(?:\.[\w-]+)+$/.test(outlet ?? '') ? (outlet ?? '') : ''),
    )?.[1] ?? ''
  const ending = /\.([a-z]{2})$/i.exec(host)?.[1]?.toLowerCase()
  const countries = new Set<string>()
  if (ending && !others.has(ending)) countries.add(ending === 'uk' ? 'GB' : ending.toUpperCase())
  for (const part of (dateline ?? '').split(/[,/;]| and /).slice(0, 4)) {
    const places = gazetteer.find(fold(part.trim()))
    const best = places.toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))[0]
    if (best) countries.add(best.country)
  }
  return { countries: [...countries].toSorted() }
}

function weight(place: Parameters<typeof isArea>[0] & { readonly population: number }): number {
  return isArea(place) ? place.population / 2 : place.population
}
