import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import {
  Act,
  Article,
  ArticleRecord,
  Block,
  ClaimRecord,
  ExtractLine,
  Factuality,
  HeaderRecord,
  InterpretationRecord,
  LinkingRecord,
  OriginRecord,
  OutletRecord,
  PositionRecord,
  Quantity,
  ReadingRecord,
  RedactionRecord,
  RelationRecord,
  ReviewRecord,
  Span,
  Statement,
  StatementActor,
  StatementRecord,
  Time,
  When,
  Where,
  WriterSentence,
} from '../../src/core/index.ts'
import { describeFields } from './data-format.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const papers = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'examples/README.md'].concat(
  readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
)

const terminal = {
  columns: 100,
  result: async () => {},
  say() {},
  progress: () => ({ update() {}, stop() {} }),
}

describe('the papers', () => {
  it('describe the formats as the schemas have them', async () => {
    const tables: Record<string, string> = {
      '`extract`: a line': describeFields(ExtractLine),
      article: describeFields(Article),
      block: describeFields(Block),
      span: describeFields(Span),
      statement: describeFields(Statement),
      actor: describeFields(StatementActor),
      quantity: describeFields(Quantity),
      when: describeFields(When),
      time: describeFields(Time),
      where: describeFields(Where),
      "writer's sentence": describeFields(WriterSentence),
      '`export`: header': describeFields(HeaderRecord),
      '`export`: outlet': describeFields(OutletRecord),
      '`export`: article': describeFields(ArticleRecord),
      '`export`: statement': describeFields(StatementRecord),
      '`export`: reading': describeFields(ReadingRecord),
      '`export`: interpretation': describeFields(InterpretationRecord),
      '`export`: linking': describeFields(LinkingRecord),
      '`export`: review': describeFields(ReviewRecord),
      '`export`: redaction': describeFields(RedactionRecord),
      '`export`: claim': describeFields(ClaimRecord),
      '`export`: position': describeFields(PositionRecord),
      '`export`: relation': describeFields(RelationRecord),
      '`export`: origin': describeFields(OriginRecord),
    }
    const sections = Object.entries(tables).map(([name, table]) => `## ${name}\n\n${table}\n`)
    const page = `${read('test/docs/data-format.intro.md').trimEnd()}\n\n${sections.join('\n')}`
    await expect(page).toMatchFileSnapshot(join(root, 'docs', 'data-format.md'))
  })

  it.each(papers)('%s links to nothing that is not there', (paper) => {
    const links = [...read(paper).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, target]) => target ?? '',
    )
    expect(links.filter((target) => !existsSync(join(root, dirname(paper), target)))).toEqual([])
  })

  it('name every command and every word of the acts', () => {
    const commands = createProgram(terminal).commands.map((command) => command.name())
    expect(
      commands.filter(
        (name) => !read('README.md').includes(`onrecord ${name}`) && !read('CHANGELOG.md').includes(name),
      ),
    ).toEqual([])
    const glossary = read('docs/glossary.md')
    const words = [...Act.options, ...Factuality.options, ...Block.shape.kind.options]
    expect(words.filter((word) => !glossary.includes(word))).toEqual([])
  })

  it('name every room that there is', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    expect(
      rooms
        .map(({ name }) => name)
        .filter((room) => !read('docs/architecture.md').includes(`| \`${room}\` |`)),
    ).toEqual([])
  })
})
