import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, run } from '../whole/program.ts'

const sets = [
  { name: 'PolNeAR dev', needs: '../shared/data/attribution/polnear/dev', command: 'polnear' },
  {
    name: 'the open half of the labels',
    needs: '../shared/data/news/ukraine-media.jsonl',
    command: 'labels',
  },
  { name: 'the variations', needs: 'model/eval/variations', command: 'variations' },
]
/** A corpus takes minutes where one processor is busy. */
const mostMs = 600_000

describe('the shipped extractor', () => {
  for (const { name, needs, command } of sets)
    it(`reaches its floors on ${name}`, { timeout: mostMs }, async ({ skip }) => {
      // Corpora and news belong to their owners and are not in the project.
      if (!existsSync(join(root, needs)))
        skip(`"${needs}" is not there: the floors of ${name} were not checked.`)
      const args = command === 'polnear' ? [command, needs] : [command]
      const { status, stderr } = await run(['evaluate', ...args, '--floors'], { cwd: root })
      expect(stderr).toContain('All figures are at or above their floors.')
      expect(status).toBe(0)
    })
})
