import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitLines } from './lines.ts'

async function split(chunks: Uint8Array[], limit = 1000) {
  const lines: (string | null)[] = []
  let end = 0
  for await (const line of splitLines(chunks, limit)) {
    lines.push(line.bytes && Buffer.from(line.bytes).toString())
    end = line.end
  }
  return { lines, end }
}

it('splits the same lines whatever the chunks', async () => {
  const whole = Buffer.from('one\r\n\ntwo 🚁\nthree')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 5 }), async (cuts) => {
      const points = [0, ...cuts.toSorted((a, b) => a - b), whole.length]
      const chunks = points.slice(1).map((to, at) => whole.subarray(points[at], to))
      expect(await split(chunks)).toEqual({ lines: ['one', '', 'two 🚁', 'three'], end: whole.length })
    }),
  )
})

it('passes over a line above the limit and goes on', async () => {
  const chunks = [Buffer.from('ab\n1234'), Buffer.from('56789'), Buffer.from('0\ncd\n12345\n')]
  expect((await split(chunks, 5)).lines).toEqual(['ab', null, 'cd', '12345'])
})

it('does not hold what it passes over', async () => {
  function* endless() {
    for (let megabytes = 0; megabytes < 512; megabytes++) yield Buffer.alloc(1024 * 1024, 0x61)
    yield Buffer.from('\nend\n')
  }
  const before = process.memoryUsage().arrayBuffers
  const lines: (Uint8Array | null)[] = []
  for await (const { bytes } of splitLines(endless(), 8 * 1024 * 1024)) lines.push(bytes)
  expect(lines.map((bytes) => bytes && Buffer.from(bytes).toString())).toEqual([null, 'end'])
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024)
})
