import { expect, it } from 'vitest'
import { toPublishedOrder } from './published-order.ts'

it.each([
  ['2031-05-04', '2031-05-04T00:00:00.000Z'],
  ['2031-05', '2031-05-01T00:00:00.000Z'],
  ['2031', '2031-01-01T00:00:00.000Z'],
  ['2031-05-04T10:00:00+02:00', '2031-05-04T08:00:00.000Z'],
  ['2031-05-04T10:00:00+0200', '2031-05-04T08:00:00.000Z'],
  ['2031-05-04T10:00', '2031-05-04T10:00:00.000Z'],
  ['2031-05-04T10:00:00.123456Z', '2031-05-04T10:00:00.123Z'],
  ['2031-13-40', ''],
  ['XXXX-01-31', ''],
  ['yesterday', ''],
  [null, ''],
])('%j sorts as %j', (publishedAt, order) => {
  expect(toPublishedOrder(publishedAt)).toBe(order)
})
