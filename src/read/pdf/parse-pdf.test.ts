import { describe, expect, it } from 'vitest'
import { type PdfLine, paragraphLines, writePdf } from '../../../test/support/pdf.ts'
import { type ParsedPdf, parsePdf } from './parse-pdf.ts'

const first = [
  'The army of Ostravia said on Friday that its troops had taken the village of Vell',
  'after a week of fighting, and that the bridge over the Lenn was in its hands. The de-',
  'fence ministry of Belmark denied this and spoke of a Russian-',
]
const second = ['backed lie that nobody in Port Belmar believed any more.']

async function parsed(pages: readonly (readonly PdfLine[])[], more = {}): Promise<ParsedPdf> {
  const answer = await parsePdf(writePdf({ pages, ...more }))
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

function blocksOf({ text, blocks }: ParsedPdf) {
  return blocks.map(({ kind, start, end, page }) => [kind, page, text.slice(start, end)])
}

describe('parsePdf', () => {
  it('gives paragraphs with their pages, words cut at line ends joined', async () => {
    const found = await parsed([
      [
        { words: 'Army takes village', y: 780, size: 24 },
        { words: 'By Anna Bell', y: 750 },
        ...paragraphLines(first, { y: 720 }),
        ...paragraphLines(['“Our soldiers hold it,” a spokesman said.'], { y: 660 }),
      ],
      paragraphLines(['On Saturday the ministry repeated its words and asked for a meeting.'], { y: 780 }),
    ])
    expect(found).toMatchObject({ headline: 'Army takes village', byline: 'Anna Bell' })
    expect(blocksOf(found)).toEqual([
      ['headline', 1, 'Army takes village'],
      [
        'paragraph',
        1,
        'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting, and that the bridge over the Lenn was in its hands. The defence ministry of Belmark denied this and spoke of a Russian-',
      ],
      ['paragraph', 1, '“Our soldiers hold it,” a spokesman said.'],
      ['paragraph', 2, 'On Saturday the ministry repeated its words and asked for a meeting.'],
    ])
  })

  it('keeps a sentence whole that goes on on the next page, and says where', async () => {
    const found = await parsed([paragraphLines(first, { y: 100 }), paragraphLines(second, { y: 780 })])
    expect(found.text).toContain('spoke of a Russian-backed lie that nobody')
    expect(found.blocks).toHaveLength(1)
    expect(found.blocks[0]?.turns).toEqual([{ page: 2, start: found.text.indexOf('backed lie') }])
  })

  it('leaves out running heads and page numbers, and nothing else that repeats', async () => {
    const page = (number: number) => [
      { words: `Sample Wire, 31 January 2031, page ${number}`, y: 820, size: 9 },
      ...paragraphLines(first.slice(0, 2), { y: 700 }),
      ...paragraphLines([`The army said so for the ${number}. time.`], { y: 600 }),
      ...paragraphLines(['And so did others.'], { y: 500 }),
      ...paragraphLines(['It is not known who began.'], { y: 400 }),
      { words: String(number), x: 300, y: 30, size: 9 },
    ]
    const { text } = await parsed([page(1), page(2), page(3)])
    expect(text).not.toContain('page 1')
    expect(text).not.toMatch(/^\d$/m)
    expect(text.match(/The army said so for the \d\. time\./g)).toHaveLength(3)
  })

  it.each([
    [
      'an indent',
      [{ words: 'The ministry said nothing of it to anybody who asked it there.', x: 84, y: 686.4 }],
    ],
    ['a wider gap', [{ words: 'The ministry said nothing of it to anybody who asked it there.', y: 678 }]],
    [
      'other letters',
      [{ words: 'The ministry said nothing of it to anybody who asked it there.', y: 686, size: 14 }],
    ],
  ])('begins a paragraph at %s', async (_name, next) => {
    const lines = paragraphLines(
      [first[0] ?? '', 'after a week of fighting, and that the bridge over the Lenn was in its hands, too.'],
      { y: 712.8 },
    )
    const { blocks } = await parsed([[...lines, ...next]])
    expect(blocks).toHaveLength(2)
  })

  it('reads columns one after the other', async () => {
    const left = [
      'The army of Ostravia said on',
      'Friday that its troops had',
      'taken the village of Vell and',
    ]
    const right = ['that the bridge was in its', 'hands. Nobody could check it.']
    const { text } = await parsed([
      [...paragraphLines(left, { y: 700 }), ...paragraphLines(right, { y: 700, x: 320 })],
    ])
    expect(text).toBe(
      'The army of Ostravia said on Friday that its troops had taken the village of Vell and that the bridge was in its hands. Nobody could check it.',
    )
  })

  it('takes title, author, date and language from the file where the page shows none', async () => {
    const info = { Title: 'Army takes village', Author: 'Anna Bell', CreationDate: "D:20310131100000+01'00'" }
    const found = await parsed([paragraphLines(first, { y: 700 })], { info, language: 'en-GB' })
    expect(found).toMatchObject({
      headline: 'Army takes village',
      byline: 'Anna Bell',
      createdAt: '2031-01-31T10:00:00+01:00',
      language: 'en',
    })
    expect(found.text).not.toContain('Anna Bell')
  })

  it('takes no name of a file or an account for a title or an author', async () => {
    const info = { Title: 'Microsoft Word - final2.docx', Author: 'abell' }
    const found = await parsed([paragraphLines(first, { y: 700 })], { info })
    expect(found).toMatchObject({ headline: null, byline: null, createdAt: null, language: null })
  })

  it.each([
    ['pictures', { pages: [[], []] }, 2],
    ['fewWords', { pages: [[{ words: 'Draft', y: 700 }]] }, 1],
    ['locked', { pages: [paragraphLines(first, { y: 700 })], isLocked: true }, null],
    ['pages', { pages: Array.from({ length: 501 }, () => []) }, null],
  ])('refuses: %s', async (refused, parts, pages) => {
    expect(await parsePdf(writePdf(parts))).toEqual({ refused, pages })
  })

  it.each([
    ['nothing after its first line', '%PDF-1.7\n'],
    ['signs of chance', `%PDF-1.7\n${'x\0<<[/'.repeat(500)}`],
    [
      'pages that are their own parents',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj trailer<</Root 1 0 R>>',
    ],
  ])('refuses what is damaged: %s', async (_name, file) => {
    const answer = await parsePdf(new Uint8Array(Buffer.from(file, 'latin1')))
    expect('refused' in answer && ['damaged', 'pictures'].includes(answer.refused)).toBe(true)
  })

  it('runs no script and asks for no file that a document names', async () => {
    const catalog = '/OpenAction 5 0 R /AcroForm << /XFA 6 0 R >>'
    const extra = [
      '<< /S /JavaScript /JS (globalThis.wasRun = true; app.alert\\(1\\)) >>',
      '<< /Length 9 >>\nstream\n<xdp></x>\nendstream',
    ]
    const found = await parsed([paragraphLines(first, { y: 700 })], { catalog, extra })
    expect(found.text).toContain('The army of Ostravia')
    expect('wasRun' in globalThis).toBe(false)
  })
})
