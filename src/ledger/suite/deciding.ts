import { expect, it } from 'vitest'
import { claimId, type Review } from '../../core/index.ts'
import type { Ledger } from '../ledger.ts'
import type { Bench } from './bench.ts'
import { inventArticle, inventStatement, noon, toEntry } from './invented.ts'
import { statementOf, tellOfBridge } from './invented-claims.ts'

/** What people decide of claims: entries of their own, which hold over what machines say, and can be undone. */
export function testDeciding(bench: Bench): void {
  const by = 'Nora Weiss'
  const decider =
    (ledger: Ledger) =>
    (decision: Review['decision'], target: string, more: Partial<Omit<Review, 'id'>> = {}) =>
      ledger.links.decide({ decision, target, claim: null, statements: [], by, at: noon, why: null, ...more })

  it('merges claims, and undoes it, and undoes that', async () => {
    const ledger = await (await bench()).open()
    const { boats, claim } = await tellOfBridge(ledger)
    const decide = decider(ledger)
    const other = claimId(statementOf(boats).id)
    const merge = await decide('merge', other, { claim })
    expect(await ledger.links.claim(other)).toMatchObject({ id: claim, statements: 4 })
    const { members } = await ledger.links.claim(claim)
    const link = members.find(({ statement }) => statement.id === statementOf(boats).id)?.link
    expect(link).toMatchObject({ state: 'confirmed', by })
    const undo = await decide('undo', merge.id)
    expect((await ledger.links.claims({})).total).toBe(2)
    await decide('undo', undo.id)
    expect((await ledger.links.claims({})).total).toBe(1)
    const { items } = await ledger.links.reviews({})
    expect(items.map(({ decision, undone }) => [decision, undone === null])).toEqual([
      ['undo', true],
      ['undo', false],
      ['merge', true],
    ])
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('splits a claim, takes a rejected statement out and puts an accepted one in', async () => {
    const ledger = await (await bench()).open()
    const { denial, refusal, boats, claim } = await tellOfBridge(ledger)
    const decide = decider(ledger)
    const [d, r, b] = [denial, refusal, boats].map((entry) => statementOf(entry).id) as [
      string,
      string,
      string,
    ]
    await decide('split', claim, { statements: [d, r] })
    expect(await ledger.links.linkOf(d)).toMatchObject({ claim: claimId([d, r].toSorted()[0] ?? ''), by })
    await decide('reject', b, { claim: claimId(b) })
    expect(await ledger.links.linkOf(b)).toMatchObject({ claim: claimId(b), state: 'suggested' })
    await decide('accept', b, { claim, why: 'the boats mined it' })
    expect(await ledger.links.linkOf(b)).toMatchObject({ claim, state: 'confirmed' })
    await decide('reject', b, { claim, by: 'Tom Adler' })
    expect(await ledger.links.linkOf(b)).toMatchObject({ claim: claimId(b), by: 'Tom Adler' })
    const { reviews } = await ledger.links.claim(claim)
    expect(reviews.map(({ decision }) => decision)).toEqual(['split', 'accept', 'reject'])
  })

  it('changes nothing when somebody decides the same again', async () => {
    const ledger = await (await bench()).open()
    const { denial, claim } = await tellOfBridge(ledger)
    const decide = decider(ledger)
    const once = await decide('accept', statementOf(denial).id, { claim })
    const { head } = await ledger.verify()
    expect(await decide('accept', statementOf(denial).id, { claim, at: '2031-06-01T00:00:00.000Z' })).toEqual(
      once,
    )
    expect((await ledger.verify()).head).toBe(head)
  })

  it('refuses what names nothing, nobody, or what is undone', async () => {
    const ledger = await (await bench()).open()
    const { denial, claim } = await tellOfBridge(ledger)
    const decide = decider(ledger)
    await expect(decide('merge', 'cla_none', { claim })).rejects.toMatchObject({ code: 'notFound' })
    await expect(decide('undo', 'rev_none')).rejects.toMatchObject({ code: 'notFound' })
    const { id } = await decide('accept', statementOf(denial).id, { claim })
    await decide('undo', id)
    await expect(decide('undo', id)).rejects.toMatchObject({ code: 'usage' })
    await expect(decide('accept', statementOf(denial).id, { claim, by: ' ' })).rejects.toMatchObject({
      code: 'usage',
    })
  })

  it('passes a decision to the statement that stands in the place of one, else asks to look again', async () => {
    const ledger = await (await bench()).open()
    const { denial, claim } = await tellOfBridge(ledger)
    const decide = decider(ledger)
    const before = statementOf(denial)
    await decide('reject', before.id, { claim })
    const { article, text } = denial.article
    const later = inventArticle(`Late: ${text}`, { ...article, modifiedAt: null })
    const now = inventStatement(later, {
      source: ['Ostravia'],
      cue: ['denies'],
      content: ['the bridge at Lenz was mined'],
    })
    const interpretation = {
      version: later.article.version,
      extractor: 'invented/1',
      interpreter: 'invented/1',
      statements: [{ ...before, ...now, act: before.act, actors: [], hedges: [], where: [] }],
      writer: [],
      care: [],
    }
    await ledger.append([{ ...toEntry(later, [now]), interpretation }])
    const links = [{ statement: now.id, claim, stance: 'denies' as const, to: null, score: 0.7, why: [] }]
    const whole = { version: later.article.version, extractor: 'invented/1', interpreter: 'invented/1' }
    const index = { story: null, day: null, headline: null, statements: [] }
    await ledger.links.append(
      { ...whole, linker: 'link-invented/1', ties: [], places: [], statements: links, moved: [] },
      index,
    )
    expect(await ledger.links.linkOf(now.id)).toMatchObject({ claim: claimId(now.id), state: 'confirmed' })
    const [review] = (await ledger.links.reviews({})).items
    expect(review).toMatchObject({ decision: 'reject', lookAgain: false })
    await ledger.append([toEntry(later, [], 'invented/2')])
    expect((await ledger.links.reviews({})).items[0]).toMatchObject({ lookAgain: true })
  })

  it('leaves what a linker goes by as the machine has it', async () => {
    const ledger = await (await bench()).open()
    const { denial, claim } = await tellOfBridge(ledger)
    const id = statementOf(denial).id
    const before = await ledger.links.linked([id])
    await decider(ledger)('reject', id, { claim })
    expect(await ledger.links.linked([id])).toEqual(before)
    expect((await ledger.links.linkedClaims([claim], { most: 9, with: [] }))[0]?.size).toBe(3)
  })

  it('exports decisions and takes them back, undone ones too', async () => {
    const ledger = await (await bench()).open()
    const { boats, denial, claim } = await tellOfBridge(ledger)
    const decide = decider(ledger)
    const merge = await decide('merge', claimId(statementOf(boats).id), { claim })
    await decide('reject', statementOf(denial).id, { claim })
    await decide('undo', merge.id)
    const other = await (await bench()).open()
    await other.restore(ledger.records())
    expect(await other.links.reviews({})).toEqual(await ledger.links.reviews({}))
    expect(await other.links.claims({})).toEqual(await ledger.links.claims({}))
    expect((await other.verify()).head).toBe((await ledger.verify()).head)
  })
}
