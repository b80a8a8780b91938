import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../support/evaluate.ts'
import { run } from '../whole/program.ts'

describe('onrecord evaluate', () => {
  it.each([
    [['polnear', 'nowhere'], 'There is no folder "nowhere/text".'],
    [['polnear', '.'], 'There is no folder "attributions".'],
    [['polnear', '.', '--limit', '3', '--floors'], 'leave --limit or --floors out'],
    [['polnear', '.', '--limit', 'few'], '--limit takes a whole number, not "few"'],
    [['labels'], 'There is no folder "model/eval/labels". Run this in the project\'s own folder'],
    [['labels', '--labels', 'text'], '"text" holds no labels of the open half'],
    [['variations'], 'There is no folder "model/eval/variations". Run this in the project\'s own folder'],
    [['pages', 'nowhere'], 'There is no folder "nowhere".'],
    [['pages', 'text'], '"text" holds no pages with gold'],
    [['variations', '--texts', 'text'], '"text/a.txt" can\'t be read: there must be one line "---"'],
  ])('answers %j in a sentence', async (args, sentence) => {
    const cwd = await folderOf({ 'text/a.txt': 'Nobody spoke.' })
    const { status, stdout, stderr } = await run(['evaluate', ...args], { cwd })
    expect(stderr).toContain(sentence)
    expect(stderr).not.toContain('fault of its own')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  })

  it('warns that the sealed half is scored once', async () => {
    const cwd = await folderOf({ 'labels/01.json': '' })
    const { stderr } = await run(['evaluate', 'labels', '--labels', 'labels', '--half', 'sealed'], { cwd })
    expect(stderr).toMatch(/^The sealed half is scored once/)
  })

  it('scores the reading of pages', async () => {
    const sentences = ['Vell', 'Marn', 'Osk', 'Tolm'].map(
      (village) => `The army of Ostravia said on Friday that its troops had taken the village of ${village}.`,
    )
    const page = `<html lang="en"><body><article><h1>Army takes village</h1>${sentences.map((sentence) => `<p>${sentence}</p>`).join('')}</article></body></html>`
    const body = sentences.join(' ')
    const cwd = await folderOf({
      'ground-truth.json': JSON.stringify({ a: { articleBody: body } }),
      'html/none': '',
      'floors.json': '{"article-extraction": {"body.f1": 100, "body.p": 99}}',
    })
    await writeFile(join(cwd, 'html', 'a.html.gz'), gzipSync(page))
    const { status, stdout, stderr } = await run(
      ['evaluate', 'pages', '.', '--format', 'json', '--floors', 'floors.json'],
      { cwd },
    )
    expect(stderr).toContain('All figures are at or above their floors.')
    expect(JSON.parse(stdout)).toMatchObject({
      set: 'article-extraction',
      pages: 1,
      figures: { 'body.f1': { value: 1 }, 'published.day': null },
    })
    expect(status).toBe(0)
  })

  it('shows its commands with examples', async () => {
    const { stdout } = await run(['evaluate', '--help'], { cwd: await folderOf({}) })
    expect(stdout).toMatch(/polnear[\s\S]*labels[\s\S]*variations[\s\S]*pages[\s\S]*Examples:/)
  })
})
