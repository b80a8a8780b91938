import { describe, expect, it } from 'vitest'
import { filled } from '../../test/support/statement-items.ts'
import { drawPlaces } from './draw-places.ts'

const vellin = { id: 'geo:77', name: 'Vellin', country: 'OS', lat: -48.123456, lon: 179.987654 }

/** The first place of a statement of which this is known, drawn on 30 June. */
function draw(
  details: { precision?: number | null; published?: string | null; about?: string[]; said?: string },
  now = '2031-06-30T12:00:00Z',
) {
  const { precision = 1, published = '2031-05-04', about = [], said } = details
  const time = (edtf: string) => ({ edtf, precision: 1, spans: [] })
  const item = filled({
    where: [{ spans: [], candidates: [vellin], chosen: vellin.id, within: null, precision }],
    when: { said: said === undefined ? null : time(said), about: about.map(time) },
  })
  const [place] = drawPlaces({ ...item, article: { ...item.article, publishedAt: published } }, now)
  return place
}

describe('a place', () => {
  it.each([
    [1, 0.01, [179.99, -48.12], 'place'],
    [2, 0.1, [180, -48.1], 'place'],
    [3, 0.1, [180, -48.1], 'place'],
    [4, 0.5, [180, -48], 'region'],
    [5, 0.5, [180, -48], 'region'],
    [6, 0.5, [180, -48], 'region'],
    [7, 0.5, [180, -48], 'region'],
    [null, 0.5, [180, -48], 'region'],
  ])('of precision %s is rounded to %s degrees', (precision, roundedTo, point, drawnAt) => {
    const place = draw({ precision })
    expect(place).toMatchObject({ roundedTo, drawnAt })
    expect([place?.longitude, place?.latitude]).toEqual(point)
  })

  it.each([
    ['published 73 hours ago', { published: '2031-06-27T11:00:00Z' }, 'place'],
    ['published 71 hours ago', { published: '2031-06-27T13:00:00Z' }, 'region'],
    ['published 71 hours ago, by another clock', { published: '2031-06-27T15:00:00+02:00' }, 'region'],
    ['published on a day that may have ended 60 hours ago', { published: '2031-06-27' }, 'region'],
    ['published on a day that ended 72 hours ago everywhere', { published: '2031-06-26' }, 'place'],
    ['published today about long ago', { published: '2031-06-30', about: ['2022'] }, 'region'],
    ['said to have been in a year that is not over', { about: ['2031'] }, 'place'],
    ['said to go on', { about: ['2022/..'] }, 'place'],
    ['announced for yesterday', { about: ['2031-06-29'] }, 'region'],
    ['announced for next year', { about: ['2032'] }, 'region'],
    ['announced for a day that is over', { about: ['2031-05-20'] }, 'place'],
    ['of an article without a date', { published: null }, 'region'],
    [
      'of an article without a date that says a day long ago',
      { published: null, about: ['2031-05-20'] },
      'place',
    ],
    ['of an article without a date, said long ago', { published: null, said: '2031-05' }, 'place'],
    ['of an article without a date that says no year', { published: null, about: ['XXXX-01-31'] }, 'region'],
    ['of an article with a date that is none', { published: '2031-02-31' }, 'region'],
  ])('%s: %o is drawn at %s', (_, details, drawnAt) => {
    const place = draw(details)
    expect(place?.drawnAt).toBe(drawnAt)
    // An id leads to a point.
    expect(place?.id).toBe(drawnAt === 'place' ? 'geo:77' : null)
  })

  it('is drawn nowhere while nothing is chosen, or what was chosen is no candidate', () => {
    const where = { spans: [], candidates: [vellin], within: 'Tor region', precision: 1 }
    const item = filled({
      where: [
        { ...where, chosen: null },
        { ...where, chosen: 'geo:1' },
      ],
    })
    for (const place of drawPlaces(item, '2031-06-30T12:00:00Z'))
      expect(place).toMatchObject({ name: null, longitude: null, latitude: null, within: 'Tor region' })
  })

  it('is refused for a time that is none', () => {
    expect(() => draw({}, 'noon')).toThrow(/"noon" is no time/)
  })
})
