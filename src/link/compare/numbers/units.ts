/** Units that measure the same thing, each as so many of the first. Currencies have no rate: each to itself alone. */
const dimensions: readonly Readonly<Record<string, number>>[] = [
  { m: 1, km: 1000, miles: 1609.344, feet: 0.3048 },
  { ha: 1, 'km²': 100, 'square miles': 258.999 },
  { kg: 1, tonnes: 1000 },
  { MW: 1, GW: 1000 },
  { seconds: 1, minutes: 60, hours: 3600, days: 86_400, weeks: 604_800 },
  { months: 1, years: 12, decades: 120 },
]
const sameUnit: Readonly<Record<string, string>> = {
  kilometers: 'km',
  kilometres: 'km',
  mile: 'miles',
  meters: 'm',
  metres: 'm',
  kilograms: 'kg',
  tons: 'tonnes',
  'cubic meters': 'm³',
  'cubic metres': 'm³',
  percent: '%',
  dollars: 'USD',
  euros: 'EUR',
}

/** What multiplies a number in the first unit to give it in the second; null where they measure other things. */
export function conversion(from: string | null, to: string | null): number | null {
  const [first, second] = [toUnit(from), toUnit(to)]
  if (first === second) return 1
  if (first === null || second === null) return null
  const one = dimensions.find((units) => first in units)
  const [low, high] = [one?.[first], one?.[second]]
  return low === undefined || high === undefined ? null : low / high
}

/** A unit's short name: "kilometers" is "km". */
function toUnit(unit: string | null): string | null {
  return unit === null ? null : (sameUnit[unit] ?? unit)
}
