import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Entry } from './ledger.ts'
import { maskedLedger } from './masked-ledger.ts'
import { openLedger } from './open.ts'
import { collect } from './suite/bench.ts'
import { interpretAll, inventArticle, inventStatement, toEntry } from './suite/invented.ts'

const text = 'Ivan Holt was captured at Lenz. Holt said that the bridge fell.'

function inventCaptive(): Entry {
  const article = inventArticle(text, { headline: 'Plea of captive Holt' })
  const entry = toEntry(article, [
    inventStatement(article, { source: ['Holt'], cue: ['said'], content: ['that the bridge fell'] }),
  ])
  const care = [
    { start: 0, end: 9, why: 'prisoner' },
    { start: 32, end: 36, why: 'prisoner' },
  ]
  return { ...entry, interpretation: { ...interpretAll(entry), care } }
}

async function openMasked() {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-masked-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const ledger = await openLedger(join(folder, 'x.db'), { create: true })
  onTestFinished(() => ledger.close())
  const captive = inventCaptive()
  await ledger.append([captive])
  return { ledger, masked: maskedLedger(ledger), captive }
}

it('shows the name nowhere, and every offset as it is', async () => {
  const { ledger, masked, captive } = await openMasked()
  const { id } = captive.article.article
  const [statement] = captive.reading?.statements ?? []
  const views = [
    await masked.article(id),
    await masked.articles({}),
    await masked.articles({ search: 'bridge' }),
    await masked.articles({ search: 'captured' }),
    await masked.statements({}),
    await masked.statements({ search: 'fell' }),
    await masked.statement(statement?.id ?? ''),
  ]
  for (const view of views) expect(JSON.stringify(view)).not.toMatch(/Ivan|Holt/)
  const plain = await ledger.article(id)
  expect(plain.text).toBe(text)
  expect((await masked.article(id)).text).toBe(
    '█████████ was captured at Lenz. ████ said that the bridge fell.',
  )
})

it('leaves records and counts as they are', async () => {
  const { ledger, masked } = await openMasked()
  expect(await collect(masked.records())).toEqual(await collect(ledger.records()))
  expect(await masked.counts()).toEqual(await ledger.counts())
  expect(await masked.counts()).toMatchObject({ masks: true })
  expect(await masked.verify()).toMatchObject({ fault: null })
})
