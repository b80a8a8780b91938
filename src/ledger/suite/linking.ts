import { expect, it } from 'vitest'
import { claimId } from '../../core/index.ts'
import type { ClaimQuery } from '../claims.ts'
import { type Bench, collect } from './bench.ts'
import { noon, toEntry } from './invented.ts'
import { indexOf, inventTold, inventTwo, linkTo, statementOf, tellOfBridge } from './invented-claims.ts'

const redaction = { why: 'court order', by: 'Nora Weiss', at: noon }

/** Claims: what linkers say of the statements of versions, counted as the latest readings have them. */
export function testLinking(bench: Bench): void {
  it('shows a claim with its statements, positions and counts', async () => {
    const ledger = await (await bench()).open()
    const { first, denial, refusal, claim } = await tellOfBridge(ledger)
    const view = await ledger.links.claim(claim)
    expect(view).toMatchObject({
      id: claim,
      label: { statement: { id: statementOf(first).id } },
      statements: 3,
      appearances: 3,
      origins: 3,
      voices: 2,
      status: ['contested', 'changed'],
      firstDay: '2031-05-01',
      lastDay: '2031-05-05',
      parties: [
        { party: 'Belmark', holds: 'affirms' },
        { party: 'Ostravia', holds: 'declines' },
      ],
      reviews: [],
    })
    expect(view.positions.map(({ party, holds, since, until }) => [party, holds, since, until])).toEqual([
      ['Belmark', 'affirms', '2031-05-01', null],
      ['Ostravia', 'denies', '2031-05-02', '2031-05-05'],
      ['Ostravia', 'declines', '2031-05-05', null],
    ])
    expect(view.members.map(({ statement }) => statement.id)).toEqual(
      [first, denial, refusal].map((entry) => statementOf(entry).id),
    )
    expect(view.members[1]?.link).toEqual({
      claim,
      stance: 'denies',
      state: 'suggested',
      by: 'machine',
      to: statementOf(first).id,
      score: 0.8125,
      why: [{ feature: 'cosine', value: 0.75, adds: 1.5 }],
    })
    expect(await ledger.links.linkOf(statementOf(denial).id)).toMatchObject({ claim, state: 'suggested' })
    expect((await ledger.links.claim(claim.slice(0, 20))).id).toBe(claim)
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('lists claims, newest or most contested first, by words, party, place, days, status and article', async () => {
    const ledger = await (await bench()).open()
    const { denial, boats, claim } = await tellOfBridge(ledger)
    const other = claimId(statementOf(boats).id)
    const found = async (query: ClaimQuery) => {
      const { items, total } = await ledger.links.claims(query)
      expect(total).toBe(items.length)
      return items.map(({ id }) => (id === claim ? 'bridge' : id === other ? 'boats' : id))
    }
    expect(await found({})).toEqual(['bridge', 'boats'])
    expect(await found({ search: 'boats' })).toEqual(['boats'])
    expect(await found({ search: '"' })).toEqual([])
    expect(await found({ party: 'ostravia' })).toEqual(['bridge', 'boats'])
    expect(await found({ party: 'Ostravia', holds: 'affirms' })).toEqual(['boats'])
    expect(await found({ place: 'lenz' })).toEqual(['bridge'])
    expect(await found({ place: 'Lenz am Fluss' })).toEqual(['bridge'])
    expect(await found({ from: '2031-05-04' })).toEqual(['bridge'])
    expect(await found({ to: '2031-05-02' })).toEqual(['bridge'])
    expect(await found({ from: '2031-05-06' })).toEqual([])
    expect(await found({ status: 'contested' })).toEqual(['bridge'])
    expect(await found({ status: 'single origin' })).toEqual(['boats'])
    expect(await found({ article: denial.article.article.id })).toEqual(['bridge'])
    expect(await found({ least: 2 })).toEqual(['bridge'])
    expect(await found({ order: 'contested' })).toEqual(['bridge', 'boats'])
    for (const order of ['newest', 'contested'] as const) {
      const page = await ledger.links.claims({ order, limit: 1 })
      expect(page.total).toBe(2)
      const rest = await ledger.links.claims({ order, limit: 1, cursor: page.next ?? '' })
      expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([claim, other])
      expect(rest.next).toBeNull()
    }
  })

  it('names what waits to be linked, the earliest first, and again when it is interpreted anew', async () => {
    const ledger = await (await bench()).open()
    const late = inventTold({ says: 'Belmark asserts bridge', day: '09' })
    const early = inventTold({ says: 'Ostravia denies bridge', day: '02' })
    await ledger.append([
      late,
      early,
      toEntry(inventTold({ says: 'Belmark asserts boats', day: '01' }).article),
    ])
    const waiting = () => ledger.links.waiting('link-invented/1', 10)
    expect(await waiting()).toEqual([early, late].map(({ article }) => article.article.version))
    await ledger.links.append(linkTo(early, early), indexOf(early))
    expect(await waiting()).toEqual([late.article.article.version])
    expect(await ledger.links.waiting('link-invented/2', 1)).toEqual([early.article.article.version])
    const again = early.interpretation && { ...early.interpretation, interpreter: 'invented/2' }
    await ledger.append([{ ...early, interpretation: again ?? null }])
    expect(await waiting()).toHaveLength(2)
  })

  it('appends nothing where a linker says the same again, and lets the last word hold where it does not', async () => {
    const ledger = await (await bench()).open()
    const { first, denial, boats, claim } = await tellOfBridge(ledger)
    const { entries } = await ledger.verify()
    await ledger.links.append(linkTo(first, denial), indexOf(denial))
    expect((await ledger.verify()).entries).toBe(entries)
    await ledger.links.append(linkTo(boats, denial), indexOf(denial))
    expect((await ledger.verify()).entries).toBe(entries + 1)
    expect((await ledger.links.claim(claim)).statements).toBe(2)
    await ledger.links.append(linkTo(first, denial), indexOf(denial))
    expect((await ledger.links.claim(claim)).statements).toBe(3)
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('moves statements of other versions, and shows a claim that is no more where its first statement is', async () => {
    const ledger = await (await bench()).open()
    const { boats, refusal, first, claim } = await tellOfBridge(ledger)
    const other = claimId(statementOf(boats).id)
    const moved = [{ statement: statementOf(boats).id, claim }]
    await ledger.links.append(linkTo(first, refusal, { moved }), indexOf(refusal))
    expect((await ledger.links.claims({})).items).toHaveLength(1)
    expect(await ledger.links.claim(other)).toMatchObject({ id: claim, statements: 4 })
  })

  it('counts copies of one text as one origin, and tells who has it', async () => {
    const ledger = await (await bench()).open()
    const { first, denial, claim } = await tellOfBridge(ledger)
    const [a, b] = [first, denial].map(({ article }) => article.article.id) as [string, string]
    const shared: [number, number][] = [[0, 7]]
    const ties = [{ to: a, kind: 'copy' as const, score: 0.9, shared: { own: shared, theirs: shared } }]
    const places = [
      { article: a, origin: 'ori_1', kind: 'first' as const, shared: [] },
      { article: b, origin: 'ori_1', kind: 'copy' as const, shared },
    ]
    await ledger.links.append(linkTo(first, denial, { ties, places }), indexOf(denial))
    expect(await ledger.links.claim(claim)).toMatchObject({ appearances: 3, origins: 2 })
    expect(await ledger.links.originOf(b)).toEqual([
      { article: a, kind: 'first', shared: [] },
      { article: b, kind: 'copy', shared },
    ])
    expect(await ledger.links.tiesAround([a])).toEqual([{ from: b, ...ties[0] }])
    expect(await ledger.links.origins([a, b])).toEqual(
      new Map([
        [a, { origin: 'ori_1', kind: 'first' }],
        [b, { origin: 'ori_1', kind: 'copy' }],
      ]),
    )
  })

  it('finds what later ones are compared with', async () => {
    const ledger = await (await bench()).open()
    const { first, denial, refusal, claim } = await tellOfBridge(ledger)
    const tie = { to: statementOf(first).id, score: 0.5 }
    await ledger.links.append(linkTo(first, denial), indexOf(denial, [tie]))
    const holders = await ledger.links.statementHolders(['bridge', 'nowhere'], { day: '2031-05-02', most: 1 })
    expect(holders).toEqual([
      { key: 'bridge', count: 3, statements: [denial, refusal].map((entry) => statementOf(entry).id) },
      { key: 'nowhere', count: 0, statements: [] },
    ])
    const [linked] = await ledger.links.linked([statementOf(denial).id])
    expect(linked).toMatchObject({ claim, article: denial.article.article.id, publishedAt: '2031-05-02' })
    expect(linked?.statement).toEqual(statementOf(denial))
    expect([...(linked?.vector ?? [])]).toEqual([...(indexOf(denial).statements[0]?.vector ?? [])])
    const [whole] = await ledger.links.linkedClaims([claim], { most: 2, with: [statementOf(denial).id] })
    expect(whole).toEqual({
      id: claim,
      size: 3,
      members: [
        { statement: statementOf(first).id, ties: [] },
        { statement: statementOf(denial).id, ties: [tie] },
      ],
    })
    expect(await ledger.links.storyHolders(['key 1'])).toHaveLength(4)
    const days = ['2031-05-02', '2031-05-01', '2031-05-02']
    await ledger.links.noteSentences(days.map((day) => ({ sentences: ['one', 'one'], day })))
    expect(await ledger.links.claimsOf([statementOf(denial).id, 'sta_none'])).toEqual([
      { statement: statementOf(denial).id, claim },
    ])
    expect(await ledger.links.daysOf(['one', 'other'])).toEqual(
      new Map([['one', ['2031-05-01', '2031-05-02']]]),
    )
  })

  it('knows what leans on another statement: it is never compared, and moves along', async () => {
    const ledger = await (await bench()).open()
    const { first, denial, claim } = await tellOfBridge(ledger)
    const two = inventTwo()
    await ledger.append([two.entry])
    const [own, leaning] = two.ids
    const links = linkTo(first, first).statements.flatMap((link) => [
      { ...link, statement: own, to: statementOf(first).id, score: 0.5 },
      { ...link, statement: leaning, to: own, score: null },
    ])
    await ledger.links.append(
      { ...linkTo(first, denial), version: two.entry.article.article.version, statements: links },
      { story: null, day: null, headline: null, statements: [] },
    )
    expect(await ledger.links.claim(claim)).toMatchObject({ statements: 5 })
    const [linked] = await ledger.links.linkedClaims([claim], { most: 99, with: [] })
    expect(linked?.members.map(({ statement }) => statement)).not.toContain(leaning)
    expect(linked?.size).toBe(4)
    expect(await ledger.links.leaningOn([own])).toEqual([{ statement: leaning, on: own }])
    expect(await ledger.links.leaningOn([leaning])).toEqual([])
  })

  it('counts no more what a later reading or version lacks', async () => {
    const ledger = await (await bench()).open()
    const { denial, claim } = await tellOfBridge(ledger)
    await ledger.append([toEntry(denial.article, [], 'invented/2')])
    expect(await ledger.links.claim(claim)).toMatchObject({ statements: 2, status: ['no denial recorded'] })
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('forgets who spoke, and what it is found by, when a statement is redacted', async () => {
    const ledger = await (await bench()).open()
    const { first, denial, claim } = await tellOfBridge(ledger)
    await ledger.redact(statementOf(denial).id, redaction)
    expect(await ledger.links.claim(claim)).toMatchObject({ statements: 2, status: ['no denial recorded'] })
    await ledger.redact(first.article.article.id, redaction)
    const left = await ledger.links.claim(claim)
    expect(left).toMatchObject({ statements: 1, parties: [{ party: 'Ostravia' }] })
    expect(left.label?.statement.act).toBe('declinesToComment')
    expect(await ledger.links.linked([statementOf(first).id, statementOf(denial).id])).toEqual([])
    expect(await ledger.links.linkOf(statementOf(denial).id)).toBeNull()
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('exports links and takes them back with the same head, redacted ones too', async () => {
    const ledger = await (await bench()).open()
    const { denial, claim } = await tellOfBridge(ledger)
    await ledger.redact(statementOf(denial).id, redaction)
    const other = await (await bench()).open()
    const { items } = await ledger.links.claims({})
    await other.restore(ledger.records())
    expect((await other.links.claims({})).items).toEqual(items)
    expect(await other.links.claim(claim)).toEqual(await ledger.links.claim(claim))
    expect((await other.verify()).head).toBe((await ledger.verify()).head)
    const records = await collect(ledger.records())
    expect(records.filter(({ type }) => type === 'linking')).toHaveLength(4)
  })
}
