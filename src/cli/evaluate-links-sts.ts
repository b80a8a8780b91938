import { join } from 'node:path'
import type { StsFigure } from '../evaluate/index.ts'
import { embedderFolder, type LinksOptions } from './evaluate-links-part.ts'
import { holdFloors } from './evaluate-print.ts'
import type { Terminal } from './print.ts'
import { formatTable, toColumns } from './table.ts'

/** How near the cosines of headlines come to how much people say they are the same. */
export async function scoreStsPart(terminal: Terminal, options: LinksOptions): Promise<void> {
  const { readSts, scoreSts } = await import('../evaluate/index.ts')
  const { Embedder, readEmbedderFolder } = await import('../infer/index.ts')
  const { cosine } = await import('../link/index.ts')
  const pairs = await readSts(join(options.pairs, 'sts-headlines'))
  const embedder = await Embedder.load(await readEmbedderFolder(embedderFolder))
  const bar = terminal.progress('Embedding headlines')
  const cosines: number[] = []
  const started = performance.now()
  for (const { a, b } of pairs) {
    cosines.push(cosine(await embedder.embed(a), await embedder.embed(b)) ?? 0)
    bar.update(cosines.length, pairs.length, '')
  }
  const seconds = (performance.now() - started) / 1000
  bar.stop()
  await embedder.release()
  const figures = scoreSts(pairs, cosines)
  const score = { set: 'links-sts', embedder: embedder.name, figures }
  if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
  else await terminal.result(`${score.set} · ${embedder.name}\n\n${format(figures, terminal.columns)}`)
  terminal.say(
    `Embedding took ${seconds.toFixed(1)} s: ${((2 * pairs.length) / seconds).toFixed(0)} headlines/s on one core.`,
  )
  const points = Object.entries(figures).map(([name, { pearson }]) => [`pearson.${name}`, 100 * pearson])
  await holdFloors(terminal, options, { [score.set]: Object.fromEntries(points) })
}

function format(figures: Readonly<Record<string, StsFigure>>, columns: number): string {
  const rows = Object.entries(figures).map(([name, { pairs, pearson, interval }]) => [
    name,
    String(pairs),
    pearson.toFixed(3),
    interval ? interval.map((end) => end.toFixed(3)).join(' to ') : '-',
  ])
  return formatTable(toColumns(['year', 'pairs', 'Pearson', '95 %']), rows, columns)
}
