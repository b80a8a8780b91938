/** A point on Earth: degrees, WGS 84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/**
 * Kilometres between two points along the sphere (haversine).
 * @example distanceKm({ lat: 51.5, lon: 0 }, { lat: 50.5, lon: 0 }) // 111.19...
 */
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180
  const sine = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2
  const h = sine(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * sine(b.lon - a.lon)
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}
