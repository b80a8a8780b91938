import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { folderOf } from '../../../test/support/evaluate.ts'
import { openPolnear } from './polnear.ts'

const text = 'Marrant claimed that it burned.'
const cue = 'T1\tCue 8 15\tclaimed\nE1\tAttribution:T1 Cue:T1 Source:T2\n'
const withSource = `${cue}T2\tSource 0 7\tMarrant\n`

describe('openPolnear', () => {
  it('takes the first of several annotators, and leaves out what nobody annotated', async () => {
    const folder = await folderOf({
      'dev/text/wire_1.txt': text,
      'dev/text/wire_2.txt': text,
      'dev/text/wire_3.txt': text,
      'dev/attributions/wire_1_b.ann': cue,
      'dev/attributions/wire_1_a.ann': withSource,
      'dev/attributions/wire_2.ann': cue,
    })
    const set = await openPolnear(join(folder, 'dev'))
    expect(set).toMatchObject({ name: 'polnear-dev', documents: ['wire_1', 'wire_2'] })
    const [first, second] = await Promise.all(set.documents.map((name) => set.open(name, versionOf(text))))
    expect(first?.statements.map(({ spans }) => spans.source)).toEqual([[{ start: 0, end: 7 }]])
    expect(second?.statements.map(({ spans }) => spans.source)).toEqual([[]])
    expect(first?.traits).toEqual({ outlet: 'wire' })
  })

  it('counts in the neighbour "train" how often a cue occurs', async () => {
    const folder = await folderOf({
      'dev/text/a.txt': text,
      'dev/attributions/a.ann': cue,
      'train/text/b.txt': `${text} Orland Claimed nothing.`,
      'train/attributions/b_x.ann': `${cue}T3\tCue 39 46\tClaimed\nE2\tAttribution:T3 Cue:T3\n`,
    })
    const set = await openPolnear(join(folder, 'dev'))
    const { statements } = await set.open('a', versionOf(text))
    expect(statements[0]?.traits).toMatchObject({ 'cue in train': ['1-9'] })
    const train = await openPolnear(join(folder, 'train'))
    const [own] = (await train.open('b', versionOf(`${text} Orland Claimed nothing.`))).statements
    expect(own?.traits).not.toHaveProperty('cue in train')
  })

  it('moves offsets where a byte-order mark stands in the file, and refuses a text that reading changed', async () => {
    const folder = await folderOf({
      'dev/text/a.txt': `\ufeff${text}`,
      'dev/attributions/a.ann': 'T1\tCue 9 16\tclaimed\nE1\tAttribution:T1 Cue:T1\n',
    })
    const set = await openPolnear(join(folder, 'dev'))
    const { statements } = await set.open('a', versionOf(text))
    expect(statements[0]?.spans.cue).toEqual([{ start: 8, end: 15 }])
    await expect(set.open('a', versionOf('Another text.'))).rejects.toThrow(/can't be scored/)
  })

  it.each([
    ['no folder', {}, /There is no folder ".*text"\. Give a folder/],
    ['no annotations folder', { 'dev/text/a.txt': text }, /There is no folder ".*attributions"/],
    [
      'nothing annotated',
      { 'dev/text/a.txt': text, 'dev/attributions/b.ann': cue },
      /holds no text with annotations/,
    ],
  ])('says so where there is %s', async (_, files, sentence) => {
    const folder = await folderOf(files)
    await expect(openPolnear(join(folder, 'dev'))).rejects.toThrow(sentence)
  })
})
