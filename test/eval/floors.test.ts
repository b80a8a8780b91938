import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, run } from '../whole/program.ts'

const sets = [
  {
    name: 'PolNeAR dev',
    needs: '../shared/data/attribution/polnear/dev',
    args: ['polnear', '../shared/data/attribution/polnear/dev'],
  },
  {
    name: 'the open half of the labels',
    needs: '../shared/data/news/ukraine-media.jsonl',
    args: ['labels'],
  },
  { name: 'the variations', needs: 'model/eval/variations', args: ['variations'] },
  {
    name: 'the pages of the article extraction benchmark',
    needs: '../shared/data/html/article-extraction',
    args: ['pages', '../shared/data/html/article-extraction'],
  },
  {
    name: 'the pages of fundus',
    needs: '../shared/data/html/fundus',
    args: ['pages', '../shared/data/html/fundus'],
  },
  {
    name: 'what statements say, on the open half of the labels',
    needs: '../shared/data/news/ukraine-media.jsonl',
    args: ['interpretation'],
  },
  {
    name: 'what the report says',
    needs: '../shared/data/news/kursk-withdrawal-2025-01-31.txt',
    args: ['interpretation', '--only', 'report'],
  },
  {
    name: 'what the variations say',
    needs: 'model/eval/variations',
    args: ['interpretation', '--only', 'variations'],
  },
  {
    name: 'what the fresh variations say',
    needs: 'model/eval/fresh-variations',
    args: ['interpretation', '--only', 'fresh'],
  },
  {
    name: 'the times of TempEval-3',
    needs: '../shared/data/time/tempeval3',
    args: ['times', '../shared/data/time/tempeval3'],
  },
  {
    name: 'the places of LGL',
    needs: '../shared/data/places/lgl',
    args: ['places', '../shared/data/places/lgl'],
  },
  {
    name: 'the towns of a war',
    needs: '../shared/data/places/cir-events',
    args: ['places', '../shared/data/places/cir-events'],
  },
  {
    name: 'copies and rewrites',
    needs: '../shared/data/news/ukraine-media.jsonl',
    args: ['links', '--only', 'origins'],
  },
  {
    name: 'the numbers of a story',
    needs: '../shared/data/news/ukraine-media.jsonl',
    args: ['links', '--only', 'numbers'],
  },
  {
    name: 'how a story is gathered into claims',
    needs: '../shared/data/news/ukraine-media.jsonl',
    args: ['links', '--only', 'claims'],
  },
  {
    name: 'headlines that say the same',
    needs: '../shared/data/links/sts-headlines',
    args: ['links', '--only', 'sts'],
  },
  {
    name: 'sentences of one event',
    needs: '../shared/data/links/ecbplus',
    args: ['links', '--only', 'ecbplus'],
  },
]
/** A corpus takes minutes where one processor is busy. */
const mostMs = 600_000

describe('what is shipped', () => {
  for (const { name, needs, args } of sets)
    it(`reaches its floors on ${name}`, { timeout: mostMs }, async ({ skip }) => {
      // Corpora and news belong to their owners and are not in the project.
      if (!existsSync(join(root, needs)))
        skip(`"${needs}" is not there: the floors of ${name} were not checked.`)
      const { status, stderr } = await run(['evaluate', ...args, '--floors'], { cwd: root })
      expect(stderr).toContain('All figures are at or above their floors.')
      expect(status).toBe(0)
    })
})
