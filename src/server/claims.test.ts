import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFakeLedger } from '../../test/support/fake-ledger.ts'
import { toEntry } from '../../test/support/marked.ts'
import { reports } from '../../test/support/reports.ts'
import { OnrecordError } from '../core/index.ts'
import type { ClaimQuery, Ledger, ClaimView as LedgerClaim } from '../ledger/index.ts'
import { createApp } from './app.ts'
import { ClaimPage, ClaimView } from './claim-views.ts'
import type { LoadCompletion } from './completion.ts'

const entries = reports.map(toEntry)
const plain = createFakeLedger(entries)
let webFolder = ''

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'onrecord-site-'))
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Onrecord</title>')
})
afterAll(() => rm(webFolder, { recursive: true }))

/** A ledger with one claim, of the first statement of a report, that keeps what it was asked for. */
async function withClaim() {
  const said = entries[4]?.reading?.statements[0]
  const member = await plain.statement(said?.id ?? '')
  const asked: ClaimQuery[] = []
  const row = {
    id: 'cla_1',
    label: member,
    statements: 1,
    appearances: 1,
    origins: 1,
    voices: 1,
    status: ['single origin', 'no denial recorded'],
    firstDay: '2031-05-01',
    lastDay: '2031-05-01',
    parties: [{ party: 'Belmark', holds: 'affirms' as const }],
  }
  const link = {
    claim: row.id,
    stance: 'affirms' as const,
    state: 'suggested' as const,
    by: 'machine',
    to: null,
    score: null,
    why: [],
  }
  const view: LedgerClaim = {
    ...row,
    members: [{ ...member, link, origin: member.article.id, isRelay: false }],
    positions: [
      {
        claim: row.id,
        party: 'Belmark',
        holds: 'affirms',
        since: '2031-05-01',
        until: null,
        evidence: [member.statement.id],
      },
    ],
    reviews: [],
  }
  const links: Ledger['links'] = {
    ...plain.links,
    claims: async (query) => {
      asked.push(query)
      return { items: [row], total: 1, next: null }
    },
    claim: async (id) => {
      if (id === row.id) return view
      throw new OnrecordError('notFound', `There is no claim "${id}" in this ledger.`)
    },
  }
  return { ledger: { ...plain, links } as Ledger, asked, view }
}

async function ask(ledger: Ledger, path: string, completion?: LoadCompletion) {
  const access = { kind: 'thisMachine', port: 4321 } as const
  const app = await createApp({ ledger, webFolder, access, completion })
  return app.request(`http://localhost:4321${path}`, { headers: { host: 'localhost:4321' } })
}

describe('claims in the API', () => {
  it('are listed by what was asked, claims of one statement left out unless told', async () => {
    const { ledger, asked } = await withClaim()
    const page = ClaimPage.parse(await (await ask(ledger, '/api/claims')).json())
    expect(page.items[0]).toMatchObject({ id: 'cla_1', voices: 1, parties: [{ party: 'Belmark' }] })
    await ask(
      ledger,
      '/api/claims?search=%20&party=Belmark&holds=denies&from=2031-05-01&least=1&order=contested',
    )
    expect(asked).toEqual([
      { least: 2, limit: 50, order: 'newest' },
      { least: 1, limit: 50, order: 'contested', party: 'Belmark', holds: 'denies', from: '2031-05-01' },
    ])
  })

  it.each(['from=May', 'status=true', 'order=loudest', 'holds=knows', 'least=0'])(
    'say what does not fit in %s',
    async (words) => {
      const { ledger } = await withClaim()
      const answer = await ask(ledger, `/api/claims?${words}`)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({
        detail: expect.stringContaining(words.split('=')[0] ?? ''),
      })
    },
  )

  it('come with every statement, who linked it, and how statements stand to each other', async () => {
    const { ledger, view } = await withClaim()
    const id = view.members[0]?.statement.id ?? ''
    const relation = {
      id: 'rel_1',
      kind: 'repeats' as const,
      slot: null,
      from: id,
      to: id,
      reason: 'the same words',
      state: 'suggested' as const,
      by: 'machine',
    }
    const completion: LoadCompletion = async () => ({
      completeView: (one) => ({ ...one, possibleMisses: null }),
      completeStatement: (one) => one,
      completeClaim: (one) => ({ ...one, relations: [relation], slots: [] }),
    })
    const given = ClaimView.parse(await (await ask(ledger, '/api/claims/cla_1', completion)).json())
    expect(given.members[0]?.link).toMatchObject({ stance: 'affirms', state: 'suggested', by: 'machine' })
    expect(given.positions[0]?.evidence).toEqual([id])
    expect(given.relations).toEqual([relation])
  })

  it('that are not there are said so', async () => {
    const { ledger } = await withClaim()
    const answer = await ask(ledger, '/api/claims/cla_9')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'notFound', detail: expect.stringContaining('cla_9') })
  })
})
