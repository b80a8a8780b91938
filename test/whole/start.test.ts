import { type ChildProcess, spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { emptyFolder, root } from './program.ts'

const ArticleList = z.object({ items: z.array(z.object({ article: z.object({ sample: z.boolean() }) })) })

async function articlesAt(address: string) {
  const answer = await fetch(`${address}/api/articles`)
  return ArticleList.parse(await answer.json()).items
}

/** Starts `npm start`'s script in a folder, and gives the address it says once it serves. */
async function startIn(cwd: string, args: readonly string[] = []): Promise<string> {
  const env = { ...process.env, ONRECORD_PORT: '0', ONRECORD_LEDGER: undefined }
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...args], { cwd, env })
  onTestFinished(() => void child.kill('SIGTERM'))
  return saidAddress(child)
}

function saidAddress(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.on('close', () => reject(new Error(`It stopped before it served: ${said}`)))
  })
}

it('reads the sample reports and serves them', async () => {
  const cwd = await emptyFolder()
  const address = await startIn(cwd)
  const items = await articlesAt(address)
  expect(items).toHaveLength(14)
  expect(items.every(({ article }) => article.sample)).toBe(true)
  const page = await fetch(address)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<title>')
  expect(await readdir(cwd)).toContain('samples.db')
})

it('reads the files it is given into onrecord.db instead', async () => {
  const cwd = await emptyFolder()
  const address = await startIn(cwd, [join(root, 'examples', 'samples')])
  expect(await readdir(cwd)).toContain('onrecord.db')
  expect(await articlesAt(address)).toHaveLength(14)
})
