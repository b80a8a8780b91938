import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { isAgency, namesOutlet, sharedAgencies } from './credit.ts'
import { toStory } from './story.ts'

describe('namesOutlet', () => {
  it.each([
    ['Orlo told the Vesk Post that it burned.', 'VeskPost', true],
    ['Orlo told the Vesk Post that it burned.', 'Vesk Post', true],
    ['It burned, The Vesk Evening Post reported.', 'VEP', true],
    ['VEP reported that it burned.', 'VEP', true],
    ['Troops reached Vesk. Post was not delivered.', 'VeskPostman', false],
    ['They post mirror images.', 'Mirror', false],
    ['Very early people came.', 'VEP', false],
    ['It burned.', '', false],
    ['It burned.', null, false],
  ])('%s %s', (text, outlet, expected) => {
    expect(namesOutlet(toStory(versionOf(text)), outlet)).toBe(expected)
  })
})

describe('isAgency', () => {
  it.each([
    ['Oster Wire', 'Oster Wire', true],
    ['OsterWire', 'OW', true],
    ['Oster Wire', 'OSTER WIRE', true],
    ['Oster Wire', 'O', false],
    ['Vesk Post', 'OW', false],
    [null, 'OW', false],
  ])('%s %s', (outlet, agency, expected) => expect(isAgency(outlet, agency)).toBe(expected))
})

describe('sharedAgencies', () => {
  it('gives what both rest on, by credit or by being it', () => {
    const paper = { outlet: 'Vesk Post', agencies: ['Belwire', 'OW'] }
    expect(sharedAgencies(paper, { outlet: 'Oster Wire', agencies: [] })).toEqual(['OW'])
    expect(sharedAgencies(paper, { outlet: 'Lund News', agencies: ['OW', 'Belwire'] })).toEqual([
      'Belwire',
      'OW',
    ])
    expect(sharedAgencies(paper, { outlet: 'Lund News', agencies: [] })).toEqual([])
  })
})
