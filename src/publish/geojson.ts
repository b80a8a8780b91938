import { type DrawnPlace, drawPlaces } from './draw-places.ts'
import { type Field, originFields, placeFields, statementFields } from './fields.ts'
import { type ExportOptions, note, type StatementItem, type StatementItems } from './item.ts'
import { wellFormedJson } from './well-formed.ts'

/**
 * Places of statements as a GeoJSON FeatureCollection (RFC 7946), a feature a line: one for each place, with a null
 * geometry while it is unresolved. Lines have no line ends; all of them are one document. Memory is one statement's.
 * @throws OnrecordError usage when `now` is no time
 * @example for await (const line of generateGeojson(items, options)) process.stdout.write(`${line}\n`)
 */
export async function* generateGeojson(
  items: StatementItems,
  { now, masked, sample, head }: ExportOptions,
): AsyncGenerator<string> {
  // A foreign member (RFC 7946, 6.1): readers that do not know it pass it over.
  const onrecord = { format: 'geojson', formatVersion: 1, note, masked, sample, head, drawnFor: now }
  yield `{"type":"FeatureCollection","onrecord":${wellFormedJson(onrecord)},"features":[`
  let comma = ''
  for await (const item of items) {
    for (const [index, place] of drawPlaces(item, now).entries()) {
      yield `${comma}${wellFormedJson(toFeature(item, place, index))}`
      comma = ','
    }
  }
  yield ']}'
}

function toFeature(item: StatementItem, place: DrawnPlace, index: number) {
  const { longitude, latitude } = place
  const isPoint = longitude !== null && latitude !== null
  return {
    type: 'Feature',
    id: `${item.statement.id}.${index}`,
    geometry: isPoint ? { type: 'Point', coordinates: [longitude, latitude] } : null,
    properties: {
      ...toProperties(statementFields, item),
      ...Object.fromEntries(placeFields.map(({ name, value }) => [name, value(place)])),
      ...toProperties(originFields, item),
    },
  }
}

function toProperties(fields: readonly Field[], item: StatementItem) {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value(item)]))
}
