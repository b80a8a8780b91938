import { expect, it } from 'vitest'
import { datelineOf } from './dateline.ts'

it.each([
  ['PORT BELMAR - The army said it held the bridge.', 'PORT BELMAR'],
  ['OSTRAV, Ostravia (AP) — The army said it held the bridge.', 'OSTRAV, Ostravia'],
  ['OSTRAV, Jan 31 (Reuters) - The army said it held the bridge.', 'OSTRAV'],
  ['OSTRAV, 31 January (TASS) -- The army said so.', 'OSTRAV'],
  ['OSTRAV/BELMAR, Jan. 31, 2025 (Reuters) - Two capitals spoke.', 'OSTRAV/BELMAR'],
  ['Ostrav (AFP) – The army said so.', 'Ostrav'],
  ['Ostrav, Jan 31 (AFP) - The army said so.', 'Ostrav'],
  ['OSTRAV: The army said so.', 'OSTRAV'],
  ['SAINT-OSTRAV — The army said so.', 'SAINT-OSTRAV'],
  [
    'Soldiers rest by a road. (Jane Roe/Sample Wire via AP) OSTRAV, Ostravia (AP) — The army said so.',
    'OSTRAV, Ostravia',
  ],
  ['ÉVREUX (AFP) - The army said so.', 'ÉVREUX'],
])('takes the place from "%s"', (paragraph, expected) => {
  expect(datelineOf(paragraph)).toBe(expected)
})

it.each([
  'The army said it held the bridge.',
  'Ostrav - The army said so.',
  'FILE - A soldier rests by a road.',
  'WATCH: The bridge of Ostrav falls.',
  'LIVE UPDATES - The army said so.',
  'NATO - an alliance - said so.',
  'Ostrav (population 9,000) - a village - was shelled.',
  'AFP - The army said so.',
  '',
])('finds no place in "%s"', (paragraph) => {
  expect(datelineOf(paragraph)).toBeNull()
})
