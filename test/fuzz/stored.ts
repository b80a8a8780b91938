import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cueLabels, roleLabels } from '../../src/extract/tagger.ts'
import { readModelFolder } from '../../src/infer/index.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { inventTalks } from '../../src/ledger/suite/invented.ts'
import { isExport, restore } from '../../src/pipeline/restore.ts'
import { generateJsonl } from '../../src/publish/index.ts'
import { type FuzzedParser, hold, seedsOf, unlessRefused } from './parser.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-fuzz-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const facts = { bytes: 1, sha256: 'a'.repeat(64) }
const manifest = {
  format: 1,
  name: 'invented-en',
  release: 1,
  language: 'en',
  cueLabels,
  roleLabels,
  window: 256,
  piecesOfWord: 8,
  pieces: { pad: 0, unknown: 100, first: 101, afterParagraph: 102 },
  settings: { cueThreshold: 0.5, innerThreshold: 0.5, contentBias: -0.5, sourceBias: 0 },
  confidence: { intercept: 2, cue: 3, source: 0.4, content: 3.4, inner: 0 },
  files: { 'encoder.onnx': facts, 'roles.onnx': facts, 'vocab.txt': facts },
}

const model: FuzzedParser = {
  name: 'manifest',
  seeds: seedsOf([JSON.stringify(manifest)]),
  words: ['null', '[]', '{}', '"__proto__":', '1e400', '-0', '"format":', '"files":', '"../../x"'],
  async parse(bytes) {
    writeFileSync(join(folder, 'manifest.json'), bytes)
    // Its other files are not there, so the best manifest ends in a refusal too.
    hold(
      (await unlessRefused(() => readModelFolder(folder, { cueLabels, roleLabels }))) === null,
      'taken as a model',
    )
  },
}

/** An export of a ledger with one article of three statements and a redaction. */
async function exportSeed(): Promise<string> {
  const ledger = await openLedger(join(folder, 'seed.db'), { create: true })
  const entry = inventTalks()
  await ledger.append([entry])
  await ledger.redact(entry.reading?.statements[0]?.id ?? '', {
    why: 'asked',
    by: 'desk',
    at: '2031-06-01T00:00:00Z',
  })
  const written: string[] = []
  for await (const line of generateJsonl(ledger.records())) written.push(`${line}\n`)
  await ledger.close()
  return written.join('')
}

const ledgerExport: FuzzedParser = {
  name: 'export',
  seeds: seedsOf([await exportSeed()]),
  words: [
    '{"type":"statement"',
    '"type":"article"',
    '"type":"redaction"',
    'null',
    '"bytes":"',
    '\n',
    '"start":',
    '"text":"',
    '"current":false',
    '"replaces":"',
  ],
  async parse(bytes) {
    const file = join(folder, 'export.jsonl')
    writeFileSync(file, bytes)
    await isExport(file)
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `restored.db${end}`), { force: true })
    const ledger = await openLedger(join(folder, 'restored.db'), { create: true })
    try {
      const taken = await unlessRefused(() => restore(file, ledger))
      const { fault, entries } = await ledger.verify()
      hold(fault === null, `what was taken in does not verify: ${fault}`)
      hold(taken !== null || entries === 0, 'a refused export left something behind')
    } finally {
      await ledger.close()
    }
  },
}

/** Parsers of what Onrecord itself wrote, and somebody may have changed: a model's manifest, an export. */
export const storedParsers: readonly FuzzedParser[] = [model, ledgerExport]
