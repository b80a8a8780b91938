import type { Range } from '../../core/index.ts'
import { type Role, type RoleRanges, roles } from '../gold.ts'
import { mergeMarked } from '../scorer/merge-ranges.ts'

/**
 * The attributions of a brat stand-off file (`.ann`), whose offsets are Unicode code points of `text`, in the
 * order of their first words, as UTF-16 ranges. `Content2` and so on join `Content`. Events with neither cue
 * nor content are left out (PolNeAR's bare "no source"), and so are lines that are broken by a line end in
 * the quoted words.
 * @see https://brat.nlplab.org/standoff.html
 */
export function parseBrat(annotations: string, text: string): RoleRanges[] {
  const unitAt = createUnitAt(text)
  const bounds = new Map<string, Range[]>()
  const events: string[][] = []
  for (const line of annotations.split('\n')) {
    const [, name, places] = /^(T\d+)\t\S+ ([\d ;]+)\t/.exec(line) ?? []
    if (name !== undefined && places !== undefined) bounds.set(name, toRanges(places, unitAt))
    const [, args] = /^E\d+\t(.*)/.exec(line) ?? []
    if (args !== undefined) events.push(args.trim().split(/\s+/))
  }
  return events
    .map((args) => toRoleRanges(args, { bounds, text }))
    .filter(({ cue, content }) => cue.length > 0 || content.length > 0)
    .toSorted((a, b) => firstOf(a) - firstOf(b))
}

/** "12 34;40 50" */
function toRanges(places: string, unitAt: (codePoint: number) => number): Range[] {
  return places.split(';').flatMap((place) => {
    const [start, end] = place.trim().split(/ +/).map(Number)
    return start === undefined || end === undefined ? [] : [{ start: unitAt(start), end: unitAt(end) }]
  })
}

interface Marked {
  readonly bounds: ReadonlyMap<string, readonly Range[]>
  readonly text: string
}

/** ["Attribution:T1", "Cue:T1", "Content2:T4"] */
function toRoleRanges(args: readonly string[], { bounds, text }: Marked): RoleRanges {
  const found: Record<Role, Range[]> = { cue: [], source: [], content: [] }
  for (const arg of args) {
    const [name = '', bound = ''] = arg.split(':', 2)
    const role = roles.find((one) => one === name.replace(/\d+$/, '').toLowerCase())
    if (role !== undefined) found[role].push(...(bounds.get(bound) ?? []))
  }
  return {
    cue: mergeMarked(text, found.cue),
    source: mergeMarked(text, found.source),
    content: mergeMarked(text, found.content),
  }
}

function firstOf(ranges: RoleRanges): number {
  return Math.min(...roles.flatMap((role) => ranges[role].map(({ start }) => start)))
}

/** UTF-16 places of code points; what lies behind the end is the end. */
function createUnitAt(text: string): (codePoint: number) => number {
  const units: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) units.push(at)
  return (codePoint) => units[codePoint] ?? text.length
}
