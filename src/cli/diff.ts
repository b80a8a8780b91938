import { Command, Option } from 'commander'
import { OnrecordError } from '../core/index.ts'
import type { ClaimMember } from '../ledger/index.ts'
import type { ArticleDiff, CarriedClaim } from '../pipeline/index.ts'
import { slotWords, stanceWords } from '../wording/index.ts'
import { claimLabel } from './claim-rows.ts'
import { wordsOf } from './extract-table.ts'
import { ledgerOption } from './options.ts'
import { type Terminal, visible } from './print.ts'
import { formatTable } from './table.ts'
import { withLedger } from './with-ledger.ts'
import { plural } from './words.ts'

/** Shared runs of words that a table shows. */
const shownShared = 3

/** `onrecord diff` */
export function diffCommand(terminal: Terminal): Command {
  return new Command('diff')
    .description('compare two articles: which claims both carry, which one leaves out, where they differ')
    .argument('<article>', 'the id of an article or a version')
    .argument('<other>', 'another one')
    .addOption(ledgerOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addHelpText('after', '\nExample:\n  onrecord diff art_2kq8 art_9m3x')
    .action((one: string, other: string, { ledger, format }: { ledger: string; format: string }) =>
      withLedger(ledger, async (open) => {
        const { diffArticles } = await import('../pipeline/index.ts')
        const diff = await diffArticles(open, one, other)
        if (diff.a.article.version === diff.b.article.version)
          throw new OnrecordError('usage', `"${one}" and "${other}" are the same article.`)
        await terminal.result(
          format === 'json'
            ? JSON.stringify(toJson(diff), null, 2)
            : visible(formatDiff(diff, terminal.columns)),
        )
      }),
    )
}

/** Claims and statements by their ids; the articles themselves are what `show` is for. */
function toJson({ a, b, origin, both, onlyA, onlyB }: ArticleDiff) {
  const toClaim = ({ claim, a: ours, b: theirs, slots }: CarriedClaim) => ({
    claim: claim.id,
    label: claim.label && {
      statement: claim.label.statement.id,
      span: claim.label.statement.content[0] ?? null,
    },
    a: ours.map(({ statement }) => statement.id),
    b: theirs.map(({ statement }) => statement.id),
    slots,
  })
  return {
    a: a.article,
    b: b.article,
    origin,
    both: both.map(toClaim),
    onlyA: onlyA.map(toClaim),
    onlyB: onlyB.map(toClaim),
  }
}

function formatDiff({ a, b, origin, both, onlyA, onlyB }: ArticleDiff, columns: number): string {
  const name = ({ article }: ArticleDiff['a']) =>
    [
      article.outlet ?? 'an unnamed outlet',
      article.publishedAt?.slice(0, 10) ?? 'undated',
      article.headline ?? article.id,
    ].join(', ')
  return [
    `a  ${name(a)}\nb  ${name(b)}`,
    originWords(origin),
    ...(both.length + onlyA.length + onlyB.length === 0
      ? ['Neither carries a claim. Where nothing was linked yet, "onrecord relink" does it.']
      : [
          part(`Both carry ${count(both)}`, both, columns, true),
          part(`Only a carries ${count(onlyA)}`, onlyA, columns, false),
          part(`Only b carries ${count(onlyB)}`, onlyB, columns, false),
        ]),
  ].join('\n\n')
}

const count = (claims: readonly unknown[]) =>
  claims.length === 0 ? 'no claim' : plural(claims.length, 'claim')

function originWords({ kind, reasons, shared }: ArticleDiff['origin']): string {
  const kinds = {
    copy: 'One is a copy of the other: they are one origin.',
    rewrite: 'One is made from the other, or both from a third: they are one origin.',
    independent: 'Two origins.',
  }
  const runs = shared
    .slice(0, shownShared)
    .map(({ a, words }) => `  ${plural(words, 'word')}: “${a.text.replace(/\s+/g, ' ')}”`)
  const more = shared.length > shownShared ? [`  and ${shared.length - shownShared} more runs of words`] : []
  return [`${kinds[kind]} ${reasons.join(' ')}`, ...runs, ...more].join('\n')
}

function part(title: string, claims: readonly CarriedClaim[], columns: number, isShared: boolean): string {
  if (claims.length === 0) return title
  const says = (members: readonly ClaimMember[]) =>
    members
      .map(
        ({ statement, link }) =>
          `${wordsOf(statement.source) || '(nobody named)'} ${wordsOf(statement.cue)} (${stanceWords(link.stance)})`,
      )
      .join('; ')
  const rows = claims.map(({ claim, a, b, slots }) => {
    const differ = slots
      .filter(({ slot, kind }) => slot !== 'who' && slot !== 'howSure' && kind !== 'noStance')
      .map(({ slot, reason }) => `${slotWords(slot)}: ${reason}`)
    return isShared
      ? [claimLabel(claim), says(a), says(b), [...new Set(differ)].join(' ') || '–']
      : [claimLabel(claim), says([...a, ...b])]
  })
  const headings = isShared
    ? [
        { heading: 'Claim', flex: 2 },
        { heading: 'a', flex: 1 },
        { heading: 'b', flex: 1 },
        { heading: 'Differs or can’t be compared', flex: 2 },
      ]
    : [
        { heading: 'Claim', flex: 2 },
        { heading: 'Who', flex: 2 },
      ]
  return `${title}\n${formatTable(headings, rows, columns)}`
}
