import { expect, it } from 'vitest'
import { nitf } from '../../../test/support/nitf.ts'
import { toArticle } from '../to-article.ts'
import { parseNitf } from './parse-nitf.ts'

const content =
  '<p>Belmark said on Tuesday that its engineers had closed the bridge at Lenz for the winter.</p>'
const info = 'The river is the Ost.'
const head = `<correction id-string="https://wire.example/1" info="${info}"/>`

async function readStory(parts: Parameters<typeof nitf>[0]) {
  const draft = parseNitf('"a.xml"', nitf(parts))
  return await toArticle({ ...draft, mediaType: 'application/nitf+xml', bytes: new Uint8Array() }, {})
}

it('keeps what an agency corrects at the end of the story, as a span of it', async () => {
  const { text, corrections } = await readStory({ content, head })
  const start = text.length - info.length
  expect(corrections).toEqual([{ kind: 'correction', start, end: text.length, text: info }])
})

it('keeps it once where the story says it too, and no correction of no words', async () => {
  const both = await readStory({ content: `${content}<p>${info}</p>`, head })
  expect(both.text.split(info)).toHaveLength(2)
  expect(both.corrections).toHaveLength(1)
  expect(await readStory({ content, head: '<correction id-string="x"/>' })).not.toHaveProperty('corrections')
})

it('reads the kinds that agencies write into the story itself', async () => {
  const told = await readStory({ content: `<p>(Corrects name of the river in paragraph 2)</p>${content}` })
  expect(told.corrections?.map(({ text }) => text)).toEqual(['(Corrects name of the river in paragraph 2)'])
})
