import type { Statement } from '../../core/index.ts'
import { contentWords } from '../compare/content-words.ts'

/** Words that speak of what was said, and not of a matter: "declined to comment on the reports". */
const ofSaying = new Set(
  `accusat accus account alleg allegat answer assert baseless cas claim comment confirm den detail fabricat fak fake fals
  figur groundless information issu it lie li matter new nonsens number question remark repl reply report request respons rumour rumor sam
  say statement such suggest suggestion story stori thing unfound untru what`.split(/\s+/),
)
/** Acts that answer what was said; praise or a report of "them" takes no side on it. */
const answering = new Set<Statement['act']>([
  'confirms',
  'denies',
  'declinesToComment',
  'noResponse',
  'notConfirmed',
  'cannotVerify',
  'asks',
])
/** A statement speaks of what was said just before it, not of what stands far above. UTF-16 units. */
const farthest = 700

/**
 * Statements that name no matter of their own ("The Kremlin declined to comment", "did not deny it") with the one in
 * whose matter they are: the nearest that ends before they begin and names one. By words alone, all refusals to comment
 * of the world would be one claim.
 * @param statements of one article
 * @returns by their ids; null where nothing was said before, or what is said answers nothing
 */
export function leaningStatements(
  statements: readonly Pick<Statement, 'id' | 'act' | 'source' | 'cue' | 'content'>[],
): Map<string, string | null> {
  const placed = statements
    .map((one) => {
      const spans = [...one.source, ...one.cue, ...one.content]
      return {
        id: one.id,
        isAnswer: answering.has(one.act),
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
        isLeaning: namesNoMatter(one.content),
      }
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
  return new Map(
    placed.flatMap((one): [string, string | null][] => {
      if (!one.isLeaning) return []
      if (!one.isAnswer) return [[one.id, null]]
      const [nearest] = placed
        .filter((other) => !other.isLeaning && other.end <= one.start && one.start - other.end <= farthest)
        .toSorted((a, b) => b.end - a.end || b.start - a.start || (a.id < b.id ? -1 : 1))
      return [[one.id, nearest?.id ?? null]]
    }),
  )
}

/** Whether a content has no words but such as speak of what was said. */
export function namesNoMatter(content: Statement['content']): boolean {
  const hasNumber = content.some(({ text }) => /\p{Nd}/u.test(text))
  return !hasNumber && contentWords(content).every((word) => ofSaying.has(word))
}
