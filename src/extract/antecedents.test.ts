import { describe, expect, it } from 'vitest'
import { antecedentsOf } from '../../test/support/antecedents.ts'
import { toEntry } from '../../test/support/marked.ts'
import { resolveAntecedents } from './antecedents.ts'

describe('resolveAntecedents', () => {
  it('does not read furniture', () => {
    const { article, reading } = toEntry({
      blocks: [
        ['furniture', 'More by Ivan Tarn'],
        ['paragraph', '{1s:Tarn} {1c:said} {1q:so}.'],
      ],
    })
    expect(resolveAntecedents(article, reading?.statements ?? [])).toEqual([[]])
  })

  it('comes through statements that stand in each other', () => {
    expect(
      antecedentsOf('“{1s:I} {1c:think} {2s:I} {2c:know} so.”', { 1: { parent: 2 }, 2: { parent: 1 } }),
    ).toEqual({})
  })

  it('takes time in step with the text', { timeout: 30_000 }, () => {
    const unit =
      '{1s:Ivan Tarn} {1c:said} {1q:so}. {2s:He} {2c:added} {2q:this}. {3s:The ministry} {3c:left}.\n'
    const timeOf = (times: number) => {
      const lines = Array.from({ length: times }, (_, line) =>
        unit.trimEnd().replace(/\{(\d)/g, (_all, digit: string) => `{${line * 3 + Number(digit)}`),
      )
      const { article, reading } = toEntry({ blocks: lines.map((line) => ['paragraph', line] as const) })
      const started = performance.now()
      resolveAntecedents(article, reading?.statements ?? [])
      return performance.now() - started
    }
    timeOf(30)
    // Ten times the text: a square would take a hundred times as long.
    expect(timeOf(1000) / timeOf(100)).toBeLessThan(40)
  })
})
