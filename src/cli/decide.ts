import { userInfo } from 'node:os'
import { Command } from 'commander'
import { OnrecordError, type Review } from '../core/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { reviewList, reviewWords } from './claim-rows.ts'
import { formatOption, type ListFormat, ledgerOption, now, toCount } from './options.ts'
import type { Terminal } from './print.ts'
import { printList } from './print-list.ts'
import { withLedger } from './with-ledger.ts'

interface DecideOptions {
  readonly ledger: string
  readonly by: string
  readonly why?: string
}

type NewDecision = Pick<Review, 'decision' | 'target' | 'claim' | 'statements'>

/** `onrecord merge`, `split`, `confirm`, `reject`, `undo`: what people decide, on record with who and why. */
export function decideCommands(terminal: Terminal): Command[] {
  const act = (options: DecideOptions, toDecision: (ledger: Ledger) => Promise<NewDecision>): Promise<void> =>
    withLedger(
      options.ledger,
      async (ledger) => {
        const { by, why } = options
        const decision = await toDecision(ledger)
        const review = await ledger.links.decide({ ...decision, by, why: why ?? null, at: now() })
        const words = reviewWords({ ...review, undone: null, lookAgain: false })
        const where = await whereNow(ledger, review)
        terminal.say(`${by} ${words} (${review.id}).${where} "onrecord undo ${review.id}" takes it back.`)
      },
      false,
    )
  return [
    decideCommand('merge', 'say that two claims are one')
      .argument('<claim>', 'the claim that goes')
      .argument('<into>', 'the claim that stays')
      .addHelpText(
        'after',
        '\nExample:\n  onrecord merge cla_0a1b cla_9f8e --why "both say that they withdrew"',
      )
      .action((claim: string, into: string, options: DecideOptions) =>
        act(options, async (ledger) => {
          const [one, other] = [await ledger.links.claim(claim), await ledger.links.claim(into)]
          if (one.id === other.id)
            throw new OnrecordError('usage', `"${claim}" and "${into}" are one claim already: ${one.id}.`)
          return { decision: 'merge', target: one.id, claim: other.id, statements: [] }
        }),
      ),
    decideCommand('split', 'say that statements of a claim are a claim of their own')
      .argument('<claim>', 'the claim')
      .argument('<statement...>', 'the statements to be taken out')
      .addHelpText(
        'after',
        '\nExample:\n  onrecord split cla_0a1b sta_77c2 sta_81d0 --why "how many, not whether"',
      )
      .action((claim: string, statements: string[], options: DecideOptions) =>
        act(options, async (ledger) => {
          const view = await ledger.links.claim(claim)
          const ids = await Promise.all(statements.map((id) => statementId(ledger, id)))
          const strangers = []
          for (const id of ids) if ((await ledger.links.linkOf(id))?.claim !== view.id) strangers.push(id)
          if (strangers[0])
            throw new OnrecordError(
              'usage',
              `"${strangers[0]}" is no statement of ${view.id}. "onrecord show ${view.id}" lists them.`,
            )
          if (new Set(ids).size >= view.statements)
            throw new OnrecordError(
              'usage',
              'These are all statements of the claim: nothing would be left of it.',
            )
          return { decision: 'split', target: view.id, claim: null, statements: [...new Set(ids)].toSorted() }
        }),
      ),
    decideCommand(
      'confirm',
      'say that a statement belongs to its claim, or to another, or that a relation holds',
    )
      .argument('<id>', 'a statement (sta_…) or a relation (rel_…)')
      .option(
        '--claim <id>',
        'the claim: of a statement its own unless told; of a relation the one that shows it',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  onrecord confirm sta_77c2\n  onrecord confirm sta_77c2 --claim cla_9f8e\n  onrecord confirm rel_3b1a --claim cla_9f8e',
      )
      .action((id: string, options: DecideOptions & { claim?: string }) =>
        act(options, (ledger) => onLink(ledger, 'accept', id, options.claim)),
      ),
    decideCommand(
      'reject',
      'say that a statement does not belong to its claim, or that a relation does not hold',
    )
      .argument('<id>', 'a statement (sta_…) or a relation (rel_…)')
      .option('--claim <id>', 'of a relation the claim that shows it')
      .addHelpText('after', '\nExample:\n  onrecord reject sta_77c2 --why "of another village"')
      .action((id: string, options: DecideOptions & { claim?: string }) =>
        act(options, (ledger) => onLink(ledger, 'reject', id, options.claim)),
      ),
    decideCommand('undo', 'take a decision back; an undo too')
      .argument('<decision>', 'its id (rev_…); "onrecord reviews" lists them')
      .addHelpText('after', '\nExample:\n  onrecord undo rev_5d20')
      .action((id: string, options: DecideOptions) =>
        act(options, async (ledger) => ({
          decision: 'undo',
          target: await reviewId(ledger, id),
          claim: null,
          statements: [],
        })),
      ),
  ]
}

/** `onrecord reviews` */
export function reviewsCommand(terminal: Terminal): Command {
  return new Command('reviews')
    .description('list what people decided, the last first, and what is to be looked at again')
    .addOption(ledgerOption())
    .addOption(formatOption())
    .option('--limit <count>', 'at most so many; 0 for all (a table shows 50 unless told)', toCount)
    .action(({ ledger, format, limit }: { ledger: string; format: ListFormat; limit?: number }) =>
      withLedger(ledger, (open) =>
        printList(terminal, {
          format,
          shape: reviewList,
          most: limit ?? (format === 'table' ? 50 : 0),
          fetchPage: (page) => open.links.reviews(page),
        }),
      ),
    )
}

function decideCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--why <reason>', 'kept in the ledger for all to read')
    .option('--by <name>', 'who decides (your user name unless told)', userInfo().username)
    .addOption(ledgerOption())
}

/** Where statements that were taken out of a claim are now: their claim is a new one. */
async function whereNow(ledger: Ledger, { decision, target, statements }: Review): Promise<string> {
  const [first] = decision === 'split' ? statements : [target]
  if (!first?.startsWith('sta_') || (decision !== 'split' && decision !== 'reject')) return ''
  const link = await ledger.links.linkOf(first)
  return link === null ? '' : ` ${statements.length > 1 ? 'They are' : 'It is'} in ${link.claim} now.`
}

async function onLink(
  ledger: Ledger,
  decision: 'accept' | 'reject',
  id: string,
  claim: string | undefined,
): Promise<NewDecision> {
  if (id.startsWith('rel_')) return onRelation(ledger, decision, id, claim)
  const target = await statementId(ledger, id)
  const link = await ledger.links.linkOf(target)
  const own = claim === undefined ? link?.claim : (await ledger.links.claim(claim)).id
  if (own === undefined)
    throw new OnrecordError(
      'notFound',
      `"${target}" is in no claim. Name one with --claim, or run "onrecord relink".`,
    )
  if (
    decision === 'reject' &&
    claim === undefined &&
    (await ledger.links.claim(own, { most: 1 })).statements === 1
  )
    throw new OnrecordError(
      'usage',
      `"${target}" is the only statement of its claim: there is nothing that it could be taken out of.`,
    )
  return { decision, target, claim: own, statements: [] }
}

async function onRelation(
  ledger: Ledger,
  decision: 'accept' | 'reject',
  id: string,
  claim: string | undefined,
): Promise<NewDecision> {
  if (claim === undefined)
    throw new OnrecordError(
      'usage',
      'Say with --claim which claim shows the relation: relations are worked out anew each time.',
    )
  const { completeClaim } = await import('../pipeline/index.ts')
  const view = completeClaim(await ledger.links.claim(claim))
  const found = view.relations.filter((relation) => relation.id.startsWith(id))
  const [first, second] = found
  if (!first)
    throw new OnrecordError(
      'notFound',
      `"${id}" is no relation of ${view.id}. "onrecord show ${view.id}" lists them.`,
    )
  if (second) throw new OnrecordError('notFound', `"${id}" is ambiguous: give more of the id.`)
  return { decision, target: first.id, claim: view.id, statements: [] }
}

async function statementId(ledger: Ledger, id: string): Promise<string> {
  if (!id.startsWith('sta_'))
    throw new OnrecordError('usage', `"${id}" is no statement: one begins with sta_.`)
  return (await ledger.statement(id)).statement.id
}

/** The one decision whose id begins so. */
async function reviewId(ledger: Ledger, typed: string): Promise<string> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await ledger.links.reviews({ limit: 1000, ...(cursor !== undefined && { cursor }) })
    found.push(...page.items.map(({ id }) => id).filter((id) => id.startsWith(typed)))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  const [first, second] = found
  if (!typed.startsWith('rev_') || !first)
    throw new OnrecordError(
      'notFound',
      `"${typed}" is in this ledger no decision. "onrecord reviews" lists them.`,
    )
  if (second && !found.includes(typed))
    throw new OnrecordError('notFound', `"${typed}" is ambiguous: give more of the id.`)
  return found.includes(typed) ? typed : first
}
