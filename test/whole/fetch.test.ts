import { expect, it } from 'vitest'
import { openWeb } from '../support/web.ts'
import { emptyFolder, run } from './program.ts'

const page = `<html lang="en"><head><title>Army leaves Vellin</title></head><body><h1>Army leaves Vellin</h1>
<p>Belmark said on Friday that its troops had left the village of Vellin after a week of fighting.</p>
<p>Ostravia denied this and said that soldiers still held the bridge, the school and the road.</p></body></html>`

it('fetches an address into the ledger, from this machine only when told to', async () => {
  const cwd = await emptyFolder()
  const { port, connections } = await openWeb((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
  const address = `http://127.0.0.1:${port}/a`

  const refused = await run(['read', '--no-extract', address], { cwd })
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('which is not on the public internet')
  expect(connections()).toBe(0)

  const read = await run(['read', '--no-extract', '--allow-private', address], { cwd })
  expect(read).toMatchObject({ status: 0, stderr: '' })
  expect(read.stdout).toContain('Read 1 article into onrecord.db: 1 new')
  const { stdout } = await run(['articles', '--format', 'jsonl'], { cwd })
  expect(JSON.parse(stdout)).toMatchObject({ url: address, headline: 'Army leaves Vellin' })
})
