import { expect, it } from 'vitest'
import type { Entry } from '../ledger.ts'
import { type Bench, collect } from './bench.ts'
import { inventTalks, noon } from './invented.ts'

const entriesOf = (outlet: string): Entry[] =>
  Array.from({ length: 20 }, (_, index) => inventTalks({ outlet, url: `https://${outlet}.example/${index}` }))

/** One writes while another reads or writes. */
export function testWritingTogether(bench: Bench): void {
  it('lets two writers wait for one another', async () => {
    const place = await bench()
    const [one, two] = [await place.open(), await place.open()]
    const write = async (ledger: typeof one, outlet: string) => {
      for (const entry of entriesOf(outlet)) await ledger.append([entry])
    }
    await Promise.all([write(one, 'wire'), write(two, 'gazette')])
    expect(await one.counts()).toMatchObject({ articles: 40, statements: 160, outlets: 2 })
    expect(await two.verify()).toMatchObject({ fault: null, articles: 40 })
  })

  it('exports, verifies and backs up the state of one moment while another writes', async () => {
    const place = await bench()
    const [writer, reader] = [await place.open(), await place.open({ readOnly: true })]
    await writer.append(entriesOf('wire'))
    const records = reader.records()[Symbol.asyncIterator]()
    const header = await records.next()
    const [verified] = await Promise.all([reader.verify(), writer.append(entriesOf('gazette'))])
    expect(verified.fault).toBeNull()
    const rest = await collect({ [Symbol.asyncIterator]: () => records })
    expect(header.value).toMatchObject({ entries: rest.length })
    expect(rest.filter(({ type }) => type === 'article')).toHaveLength(20)
    expect(await reader.counts()).toMatchObject({ articles: 40 })
  })

  it('writes nothing when opened to read', async () => {
    const place = await bench()
    await place.open()
    const reader = await place.open({ readOnly: true })
    const decision = { why: 'no', by: 'Editor', at: noon }
    await expect(reader.append([inventTalks()])).rejects.toMatchObject({ code: 'ledgerReadOnly' })
    await expect(reader.redact('art_', decision)).rejects.toMatchObject({ code: 'ledgerReadOnly' })
  })
}
