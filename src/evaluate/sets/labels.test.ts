import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { folderOf } from '../../../test/support/evaluate.ts'
import { sha256 } from '../../core/index.ts'
import { findLabelled } from './find-labelled.ts'
import { readLabels, readRareLabels, readSearchedLabels } from './labels.ts'

const texts = ['Marrant of Orland denied that it burned.', 'Belmark said “no”.', 'Nobody spoke.']
const label = (text: string, half: string, more = {}) => ({
  half,
  article: { url: 'https://wire.example/1', outlet: 'Example Wire', sha256: sha256(text) },
  statements: [
    {
      source: [{ start: 0, end: 7 }],
      cue: [{ start: 8, end: 12 }],
      content: [],
      parent: null,
      act: 'denies',
      factuality: 'CT-',
      addressee: [],
      quantities: [],
      sourceKind: 'named',
      actors: [
        { name: 'Someone', party: 'Orland' },
        { name: 'Someone', party: 'Belmark' },
        { name: 'Someone', party: 'Orland' },
      ],
      ...more,
    },
  ],
})
const files = {
  '02.json': JSON.stringify(label(texts[1] ?? '', 'sealed')),
  '03.json': JSON.stringify(label(texts[1] ?? '', 'open', { parent: 0, actors: [] })),
  '01.json': JSON.stringify(label(texts[0] ?? '', 'open')),
  'rare.json': JSON.stringify([label(texts[0] ?? '', 'sealed'), label(texts[2] ?? '', 'open')]),
  'numbers.json': JSON.stringify([label(texts[1] ?? '', 'open')]),
  'second-reading.json': '{}',
  'drawn.json': '[]',
}
async function* versions(...numbers: number[]) {
  for (const number of numbers) yield versionOf(texts[number] ?? '')
}

describe('readLabels', () => {
  it('reads one half, or both, and the rare acts apart', async () => {
    const folder = await folderOf(files)
    const names = async (half: 'open' | 'sealed' | 'both') =>
      (await readLabels(folder, half)).map(({ name }) => name)
    expect(await names('open')).toEqual(['01', '03'])
    expect(await names('sealed')).toEqual(['02'])
    expect(await names('both')).toEqual(['01', '02', '03'])
    expect((await readRareLabels(folder, 'open')).map(({ article }) => article.sha256)).toEqual([
      sha256(texts[2] ?? ''),
    ])
    const searched = await readSearchedLabels(folder, 'both')
    expect(searched.map(({ name }) => name)).toEqual(['rare 0', 'rare 1', 'numbers 0'])
  })

  it('says what is missing or wrong', async () => {
    await expect(readLabels('/no/such', 'open')).rejects.toThrow('There is no folder "/no/such".')
    const bare = await folderOf({ 'README.md': '' })
    await expect(readLabels(bare, 'sealed')).rejects.toThrow('holds no labels of the sealed half')
    expect(await readRareLabels(bare, 'open')).toEqual([])
    const broken = await folderOf({ '01.json': JSON.stringify(label('', 'open', { act: 'sings' })) })
    await expect(readLabels(broken, 'open')).rejects.toThrow('see "statements.0.act"')
    const cut = await folderOf({ '01.json': '{' })
    await expect(readLabels(cut, 'open')).rejects.toThrow('is no file of labels')
  })
})

describe('findLabelled', () => {
  it('finds articles by their text, and stops reading when it has all', async () => {
    const folder = await folderOf(files)
    const seen: number[] = []
    async function* counted() {
      for (const number of [2, 1, 0, 2]) {
        seen.push(number)
        yield versionOf(texts[number] ?? '')
      }
    }
    const documents = await findLabelled(await readLabels(folder, 'open'), counted())
    expect(documents.map(({ name, version }) => [name, version.text])).toEqual([
      ['01', texts[0]],
      ['03', texts[1]],
    ])
    expect(seen).toEqual([2, 1, 0])
    expect(documents[0]?.traits).toEqual({ outlet: 'Example Wire', half: 'open' })
    expect(documents[0]?.statements[0]?.traits).toMatchObject({
      act: ['denies'],
      party: ['Orland', 'Belmark'],
      nesting: ['outermost'],
      source: ['named'],
      quotation: ['none'],
    })
    expect(documents[1]?.statements[0]?.traits).toMatchObject({
      party: ['nobody named'],
      nesting: ['nested'],
    })
  })

  it('names the labels whose articles are not there', async () => {
    const folder = await folderOf(files)
    const labels = await readLabels(folder, 'open')
    await expect(findLabelled(labels, versions(0, 2))).rejects.toThrow(
      '1 of 2 labelled articles are not among the articles (03)',
    )
  })

  it('refuses an offset outside the text', async () => {
    const cue = [{ start: 8, end: 900 }]
    const folder = await folderOf({ '01.json': JSON.stringify(label(texts[0] ?? '', 'open', { cue })) })
    await expect(findLabelled(await readLabels(folder, 'open'), versions(0))).rejects.toThrow(
      'Labels 01: an offset lies outside',
    )
  })
})
