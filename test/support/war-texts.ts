import { readFileSync } from 'node:fs'
import {
  type ArticleVersion,
  notInterpreted,
  type Range,
  type Statement,
  toSpan,
} from '../../src/core/index.ts'
import { versionOf } from './article.ts'

/** A text of an invented war with its statements, and who speaks each of them. */
export interface WarText {
  readonly version: ArticleVersion
  readonly statements: readonly Statement[]
  readonly expected: readonly (Expected | null)[]
}

interface Expected {
  readonly kind: string
  readonly actors: readonly { readonly name: string; readonly parties: readonly string[] }[]
}

type Role = 'source' | 'cue' | 'content'
const roles: Readonly<Record<string, Role>> = { '[': 'source', '<': 'cue', '{': 'content' }

/**
 * Texts parted by "===". `[0:Orsk] <0:said> {0:no}` marks source, cue and content of the statement 0; behind "---" a
 * line for each says its kind and who speaks: `0 named Orvia: Orvia / Orsk; Karsk: Karsk`, parties that are right
 * parted by "/".
 */
export function readWar(file: URL): WarText[] {
  return readFileSync(file, 'utf8').split('\n===\n').map(readText)
}

function readText(part: string): WarText {
  const [marked = '', lines = ''] = part.split('\n---\n')
  const { text, marks } = unmark(marked)
  const numbers = [...marks.keys()].toSorted((a, b) => a - b)
  const spans = (number: number, role: Role) =>
    (marks.get(number)?.[role] ?? [])
      .toSorted((a, b) => a.start - b.start)
      .map((range) => toSpan(text, range))
  const parentOf = (number: number): string | null => {
    const at = spans(number, 'cue')[0]?.start ?? -1
    const around = numbers.flatMap((other) =>
      spans(other, 'content')
        .filter(({ start, end }) => other !== number && start <= at && at < end)
        .map(({ start, end }) => ({ other, length: end - start })),
    )
    const [inmost] = around.toSorted((a, b) => a.length - b.length)
    return inmost ? `s${inmost.other}` : null
  }
  const statements = numbers.map((number) => ({
    ...notInterpreted,
    id: `s${number}`,
    source: spans(number, 'source'),
    cue: spans(number, 'cue'),
    content: spans(number, 'content'),
    quotation: 'none' as const,
    parent: parentOf(number),
    confidence: 1,
    extractor: 'test',
    by: 'machine',
  }))
  const byNumber = new Map(lines.trim().split('\n').map(readLine))
  return {
    version: versionOf(text, { publishedAt: '2031-06-08' }),
    statements,
    expected: numbers.map((number) => byNumber.get(number) ?? null),
  }
}

function readLine(line: string): [number, Expected] {
  const [number, kind = '', ...rest] = line.split(' ')
  const actors = rest.length === 0 ? [] : rest.join(' ').split('; ')
  return [
    Number(number),
    {
      kind,
      actors: actors.map((actor) => {
        const [name = '', parties = ''] = actor.split(': ')
        return { name, parties: parties.split(' / ') }
      }),
    },
  ]
}

function unmark(marked: string): { text: string; marks: Map<number, Record<Role, Range[]>> } {
  const marks = new Map<number, Record<Role, Range[]>>()
  const open: { number: number; role: Role; start: number }[] = []
  let text = ''
  for (const piece of marked.matchAll(/([[<{])(\d+):|([\]>}])|[^[<{\]>}]+/g)) {
    const role = roles[piece[1] ?? '']
    if (role) open.push({ number: Number(piece[2]), role, start: text.length })
    else if (piece[3]) {
      const last = open.pop()
      if (!last) continue
      const all = marks.get(last.number) ?? { source: [], cue: [], content: [] }
      all[last.role].push({ start: last.start, end: text.length })
      marks.set(last.number, all)
    } else text += piece[0]
  }
  return { text, marks }
}
