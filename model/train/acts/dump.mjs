// Writes what the labelled statements to train on are, a line each: their words, what the rules read in them, and
// their labels. For compare.py; after npm run build:
// node model/train/acts/dump.mjs polnear own open second > statements.jsonl
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const [core, read, extract, interpret, evaluate] = await Promise.all(
  ['core', 'read', 'extract', 'interpret', 'evaluate'].map(
    (room) => import(`../../../dist/${room}/index.js`),
  ),
)
const polnearFolder = join(root, '../shared/data/attribution/polnear/train')
const newsFile = join(root, '../shared/data/news/ukraine-media.jsonl')
const evalFolder = join(root, 'model/eval')

async function* ofWords(text) {
  yield Buffer.from(text)
}

async function readOne(path, options = {}) {
  for await (const { outcome } of read.readInputs([path], options)) {
    if (outcome.ok) return outcome.value
    throw outcome.error
  }
}

const readWords = (text) => readOne('-', { stdin: ofWords(text) })

function toStatements({ article, text }, spans) {
  const ids = spans.map((one) => core.statementId(article.version, one))
  return spans.map((one, at) => ({
    ...core.notInterpreted,
    id: ids[at],
    source: one.source.map((range) => core.toSpan(text, range)),
    cue: one.cue.map((range) => core.toSpan(text, range)),
    content: one.content.map((range) => core.toSpan(text, range)),
    quotation: 'none',
    parent: typeof one.parent === 'number' ? ids[one.parent] : null,
    confidence: 1,
    extractor: 'labels',
    by: 'machine',
  }))
}

const sideOf = (party) =>
  party === undefined || party === null
    ? 'none'
    : ['media', 'independent', 'unknown'].includes(party)
      ? party
      : 'party'

/** [version, spans of all statements, [number, label]...] */
async function* polnear() {
  const labels = JSON.parse(await readFile(new URL('polnear.json', import.meta.url), 'utf8'))
  const folder = await evaluate.openPolnear(polnearFolder)
  for (const { document, statements } of labels) {
    const path = folder.pathOf(document)
    const version = await readOne(path)
    const text = await readFile(path, 'utf8')
    const shift = text.indexOf(version.text)
    if (shift < 0) throw new Error(`${document}: the text is changed when it is read`)
    const gold = (await folder.open(document, version)).statements.map(({ spans }) => spans)
    const move = (ranges) => ranges.map(({ start, end }) => ({ start: start - shift, end: end - shift }))
    const key = (one) => JSON.stringify([one.cue, one.content, one.source])
    const places = new Map(gold.map((one, at) => [key(one), at]))
    const all = [...gold]
    const labelled = statements.map(({ source, cue, content, ...label }) => {
      const one = { source: move(source), cue: move(cue), content: move(content) }
      let at = places.get(key(one))
      if (at === undefined) at = all.push(one) - 1
      return [at, label]
    })
    yield { group: document, version, spans: all, labelled }
  }
}

async function* own() {
  const file = await readFile(new URL('own.txt', import.meta.url), 'utf8')
  for (const block of file.trim().split('\n\n')) {
    const [head, marked] = block.split('\n')
    const [, act, factuality, kind, side, ...title] = head.split(' | ')
    const one = { source: [], cue: [], content: [] }
    const role = { S: 'source', C: 'cue', X: 'content' }
    let text = ''
    for (const part of marked.split(/(\[[SCX] [^\]]*\])/)) {
      const mark = /^\[([SCX]) ([^\]]*)\]$/.exec(part)
      const words = mark ? mark[2] : part
      if (mark) one[role[mark[1]]].push({ start: text.length, end: text.length + words.length })
      text += words
    }
    if (text.includes('[') && /\[[SCX] /.test(text)) continue
    const version = await readWords(text)
    if (version.text !== text) throw new Error(`${head}: changed when read`)
    yield {
      group: title.join(' | '),
      version,
      spans: [one],
      labelled: [[0, { act, factuality, kind, side }]],
    }
  }
}

async function* news(labels) {
  const documents = await evaluate.findLabelled(labels, readNews())
  for (const [at, { version }] of documents.entries()) yield ofLabels(labels[at], version)
}

async function* readNews() {
  for await (const { outcome } of read.readInputs([newsFile])) if (outcome.ok) yield outcome.value
}

function ofLabels(one, version) {
  const spans = one.statements
  return {
    group: version.article.sha256,
    version,
    spans,
    labelled: spans.map(({ act, factuality, sourceKind, actors }, at) => [
      at,
      { act, factuality, kind: sourceKind, side: sideOf(actors[0]?.party) },
    ]),
  }
}

async function* invented(folder) {
  const texts = new Map(
    (await evaluate.readMarkedTexts(folder, readWords)).map(({ name, version }) => [name, version]),
  )
  for (const labels of await evaluate.readVariationLabels(folder))
    yield { ...ofLabels(labels, texts.get(labels.name)), group: labels.name }
}

const sets = {
  polnear,
  own,
  open: async function* () {
    const folder = join(evalFolder, 'labels')
    yield* news([
      ...(await evaluate.readLabels(folder, 'open')),
      ...(await evaluate.readSearchedLabels(folder, 'open')),
    ])
  },
  second: async function* () {
    yield* news(await evaluate.readLabels(join(evalFolder, 'labels/second'), 'open'))
  },
  variations: () => invented(join(evalFolder, 'variations')),
  fresh: () => invented(join(evalFolder, 'fresh-variations')),
}
const parties = {
  variations: join(evalFolder, 'variations/parties.csv'),
  fresh: join(evalFolder, 'fresh-variations/parties.csv'),
}

for (const set of process.argv.slice(2)) {
  const interpreter = await interpret.openInterpreter({ parties: parties[set] })
  for await (const { group, version, spans, labelled } of sets[set]()) {
    const statements = toStatements(version, spans)
    const antecedents = extract.resolveAntecedents(version, statements)
    const known = statements.map((one, at) => ({ ...one, antecedent: antecedents[at] ?? null }))
    const said = interpreter.interpret(version, known).statements
    for (const [at, label] of labelled) {
      const one = known[at]
      const given = said[at]
      const words = (list) => list.map(({ text }) => text).join(' ')
      process.stdout.write(
        `${JSON.stringify({
          set,
          group,
          source: words(one.source),
          cue: words(one.cue),
          content: words(one.content),
          rule: {
            act: given.act,
            factuality: given.factuality,
            kind: given.sourceKind,
            side: sideOf(given.actors[0]?.party),
          },
          label,
        })}\n`,
      )
    }
  }
}
