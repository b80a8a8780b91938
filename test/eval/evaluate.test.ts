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

  it('shows its commands with examples', async () => {
    const { stdout } = await run(['evaluate', '--help'], { cwd: await folderOf({}) })
    expect(stdout).toMatch(/polnear[\s\S]*labels[\s\S]*variations[\s\S]*Examples:/)
  })
})
