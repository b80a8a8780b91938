import { ArticleVersion, isRangeOf } from '../../src/core/index.ts'
import { openPdf } from '../../src/read/pdf/open-pdf.ts'
import { parseOpened } from '../../src/read/pdf/parse-pdf.ts'
import { nitf } from '../support/nitf.ts'
import { paragraphLines, writePdf } from '../support/pdf.ts'
import { fileParser } from './files.ts'
import { isIsoDate } from './invariants.ts'
import { type FuzzedParser, hold, seedsOf } from './parser.ts'
import { claims, plainTexts, wireJson } from './seeds.ts'

const content = `<block><p>${plainTexts[0]?.split('\n').at(3)}</p><p>“We stay,” he <em>said</em>.</p></block><media media-type="image"><media-caption><p>A bridge.</p></media-caption></media>`

const pdfs = {
  seeds: [
    writePdf({
      info: { CreationDate: 'D:20310131100000Z', Title: '(Army takes village)' },
      pages: [paragraphLines([plainTexts[0] ?? '', 'Belmark denied this.'], { y: 780 }), []],
    }),
  ],
  words:
    '/Type /Page /Pages /Kids [ ] << >> stream endstream endobj 1 0 obj /Length /Filter /FlateDecode xref trailer startxref /Contents BT ET Tj TJ Tf /Font /Encrypt /ObjStm %%EOF'.split(
      ' ',
    ),
  mostBytes: 20_000,
}

/** Milliseconds that lines may take once PDF.js has given them: 20 kB hold up to 27,000, which take half of it at most. */
const ownMs = 1000

/**
 * Without the thread that guards it: many inputs a second instead of 4, since a thread and its library start anew for
 * each document. PDF.js has no bound in time (a place that is a word and no number grows with every letter: 20 kB take it
 * five seconds), so its time is held in that thread alone, and here what is done with its lines. What it leaves rejected
 * ends this process no more than that thread, which refuses such a document.
 */
const pdf: FuzzedParser = {
  name: 'pdf',
  ...pdfs,
  mayHang: true,
  async parse(bytes) {
    if (process.listenerCount('unhandledRejection') === 0) process.on('unhandledRejection', () => {})
    const opened = await openPdf(bytes)
    if ('refused' in opened) return
    const started = process.cpuUsage()
    const parsed = parseOpened(opened)
    const { user, system } = process.cpuUsage(started)
    hold((user + system) / 1000 < ownMs, 'its lines took longer than a second')
    if ('refused' in parsed) return
    const { text, blocks, createdAt } = parsed
    hold(ArticleVersion.shape.blocks.safeParse(blocks).success, 'the blocks are none')
    hold(
      blocks.every((block) => isRangeOf(text, block)),
      'a block lies outside the text',
    )
    hold(createdAt === null || isIsoDate(createdAt), `no date: ${createdAt}`)
  },
}

/** As `onrecord read` reads it: in its thread (of the built program), with limits of time and memory, into an article. */
const guardedPdf = fileParser('guarded-pdf', 'document.pdf', {
  ...pdfs,
  needsBuild: true,
  // The thread is cut off after 4.5 s and 0.2 s a page; starting it takes 0.3 s.
  slowMs: 6000,
  shortRuns: 20,
})

/** Stories of agencies, tables of typed claims, PDF. */
export const documentParsers: readonly FuzzedParser[] = [
  fileParser('nitf', 'story.nitf', {
    seeds: seedsOf([
      nitf({ content }),
      nitf({ content, storyDate: '20310131T100000Z', end: '<tagline>x</tagline>' }),
    ]),
    words: [
      '<nitf',
      '<body>',
      '<p>',
      '</p>',
      '<hl1>',
      'norm="',
      '<!DOCTYPE nitf [',
      '<block>',
      '&amp;',
      '<correction info="',
    ],
    mostBytes: 50_000,
  }),
  fileParser('wire-json', 'wire.json', {
    seeds: seedsOf([wireJson]),
    words: ['{"', '":', '[[[[', 'null', '"nitf":', '"body.content":', '"#text":', '"@norm":', '"p":'],
    mostBytes: 50_000,
  }),
  fileParser('claims', 'claims.csv', {
    seeds: seedsOf(claims),
    words: ['"', '""', ',', ';', '\t', '\r', 'date', 'who', 'words', 'id', '31.01.2031', '=cmd()'],
    // Every row is an article of its own.
    mostBytes: 20_000,
  }),
  pdf,
  guardedPdf,
]
