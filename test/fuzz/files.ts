import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readInputs } from '../../src/read/index.ts'
import { answer, arc, wacz, warc, warcGz } from '../support/archives.ts'
import { checkArticle } from './invariants.ts'
import { checkRefusal, type FuzzedParser, seedsOf } from './parser.ts'
import { atom, jsonFeed, lines, plainTexts, rdf, rss, tables } from './seeds.ts'

/** One folder for a process: a file in it is written anew for each input. */
const folder = mkdtempSync(join(tmpdir(), 'onrecord-fuzz-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A parser behind a file's name: all that `onrecord read` does with such a file, but the ledger. */
export function fileParser(
  name: string,
  fileName: string,
  fuzzed: Omit<FuzzedParser, 'name' | 'parse'>,
): FuzzedParser {
  const path = join(folder, fileName)
  return {
    name,
    ...fuzzed,
    async parse(bytes) {
      writeFileSync(path, bytes)
      for await (const { outcome } of readInputs([path]))
        if (outcome.ok) checkArticle(outcome.value)
        else checkRefusal(outcome.error)
    },
  }
}

const samples = new URL('../../examples/samples/', import.meta.url)

/** The project's own pages: bundled code stands elsewhere, so the folder is found from the project's root. */
function samplePages(): Uint8Array[] {
  const root = process.env.ONRECORD_FUZZ_ROOT
  const from = root === undefined ? samples : new URL(`file://${root}/examples/samples/`)
  return readdirSync(from)
    .filter((file) => file.endsWith('.html'))
    .toSorted()
    .map((file) => new Uint8Array(readFileSync(new URL(file, from))))
}

const markup =
  '<p> </p> <div> </div> <article> <h1> <b> <br> <script> </script> <style> <template> <svg> <math> <table> <tr> <td> <!-- --> <![CDATA[ ]]> <!doctype <html> <body> <meta charset= <base href= <a href=" <time datetime=" <img src=x onerror= <title> &amp; &#x110000; &nbsp; </'.split(
    ' ',
  )
const xml =
  '<item> </item> <entry> </entry> <content:encoded> <![CDATA[ ]]> <!DOCTYPE [<!ENTITY &a; <?xml xml:base=" xml:lang=" xmlns:a=" <link/> <channel> <feed> <rss> <pubDate> <updated>'.split(
    ' ',
  )

const captured = new TextEncoder().encode(plainTexts[0])
const capture = {
  target: 'https://wire.example/1',
  block: answer(captured, { 'Content-Type': 'text/plain' }),
}
const earlier = { ...capture, date: '2031-04-30T10:00:00Z' }
const packed = warcGz(capture, earlier)
const archived =
  'WARC/1.1 \r\n\r\n Content-Length:  WARC-Type:  WARC-Date:  revisit resource response HTTP/1.1 206 Content-Encoding: gzip br deflate Transfer-Encoding: chunked 0\r\n\r\n filedesc:// \x1f\x8b\x08 PK\x03\x04 PK\x01\x02 PK\x05\x06'.split(
    ' ',
  )

/** Every kind of file that is read. */
export const fileParsers: readonly FuzzedParser[] = [
  fileParser('page', 'page.html', { seeds: samplePages(), words: markup, mostBytes: 40_000 }),
  fileParser('plain-text', 'text.txt', {
    seeds: seedsOf(plainTexts),
    words: [
      'By ',
      'KYIV, Jan 31 (',
      '\n\n',
      '“',
      '”',
      'Note: ',
      'Correction: ',
      '(Corrects ',
      'This story was updated ',
    ],
  }),
  fileParser('lines', 'lines.jsonl', {
    seeds: seedsOf(lines),
    words: ['{', '}', '"text":', '"\\ud800"', 'null', '[[[['],
    // Every line is an article or a refusal of its own: 200 kB hold ten thousand.
    mostBytes: 50_000,
  }),
  fileParser('xml-feed', 'feed.xml', { seeds: seedsOf([rss, atom, rdf]), words: [...xml, ...markup] }),
  fileParser('json-feed', 'feed.json', {
    seeds: seedsOf([jsonFeed]),
    words: ['{"', '":', '[[[[', 'null', '"items":', '1e999', ...markup],
  }),
  fileParser('table', 'claims.csv', {
    seeds: seedsOf(tables),
    words: [
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\r\n',
      '\r',
      'sep=;\n',
      '=HYPERLINK("',
      '31/01/2031',
      '\ud83d\ude00',
      ',,,,',
    ],
    // Every row is an article or a refusal of its own.
    mostBytes: 5_000,
  }),
  fileParser('warc', 'a.warc', { seeds: [warc(capture, earlier)], words: archived, mostBytes: 50_000 }),
  fileParser('warc-gz', 'a.warc.gz', { seeds: [packed], words: archived, mostBytes: 50_000 }),
  fileParser('arc', 'a.arc', {
    seeds: [arc(['https://wire.example/1', '20310501100000', capture.block])],
    words: [...archived, ' 192.0.2.1 20310501100000 text/html 10\n'],
    mostBytes: 50_000,
  }),
  fileParser('wacz', 'a.wacz', {
    seeds: [wacz([{ name: 'archive/a.warc.gz', bytes: packed }])],
    words: [...archived, 'archive/', '../', 'sha256:'],
    mostBytes: 50_000,
  }),
]
