import { describe, expect, it } from 'vitest'
import { nitf } from '../../../test/support/nitf.ts'
import { readWire } from './read-wire.ts'
import { isWireJson } from './sniff-nitf.ts'

const said = 'LENZ, Belmark (AP) — Belmark said on Tuesday that its engineers had closed the bridge at Lenz.'
const denied = '“The bridge is open,” said Petra Orlan, a colonel of the army of Ostravia.'

function story(paragraphs: readonly unknown[]) {
  return {
    '@xml:lang': 'en',
    head: { docdata: { 'doc-id': { '@regsrc': 'AP' }, 'date.issue': { '@norm': '20310204T193525Z' } } },
    body: {
      'body.head': {
        hedline: { hl1: { '@id': 'headline', '#text': 'Belmark closes bridge' } },
        distributor: 'The Associated Press',
      },
      'body.content': { block: { p: paragraphs } },
    },
  }
}

const text = {
  type: 'text',
  altids: { itemid: '1' },
  headline: 'Belmark closes bridge',
  bylines: [{ by: 'By ANNA BELL', title: 'Sample Wire' }],
  firstcreated: '2031-02-04T04:07:27Z',
  versioncreated: '2031-02-04T19:35:25Z',
  renditions: { nitf: { href: 'https://api.wire.example/1?format=NITF', type: 'text' } },
}
const picture = { type: 'picture', altids: { itemid: '2' }, description_caption: said }

async function read(value: unknown) {
  const found = []
  for await (const { at, outcome } of readWire('"feed.json"', JSON.stringify(value), {}))
    found.push({ at, ok: outcome.ok ? outcome.value : null, error: outcome.ok ? null : outcome.error })
  return found
}

function page(items: readonly unknown[]) {
  return { api_version: '2.1', data: { items: items.map((item) => ({ meta: {}, item })) } }
}

describe('readWire', () => {
  it.each([
    ['JSON', { content_json: story([said, denied]) }],
    [
      'XML',
      {
        content_nitf: nitf({
          content: `<p>${said}</p><p>${denied}</p>`,
          distributor: 'The Associated Press',
        }),
      },
    ],
  ])('gives the article of an item whose story stands in it as %s', async (_name, more) => {
    const [first, ...rest] = await read(page([{ ...text, ...more }]))
    expect(rest).toEqual([])
    expect(first?.ok?.article).toMatchObject({
      outlet: 'The Associated Press',
      headline: 'Belmark closes bridge',
      dateline: 'LENZ, Belmark',
      agencies: ['AP'],
      publishedAt: '2031-02-04T04:07:27Z',
      publishedFrom: 'feed',
    })
    expect(first?.ok?.text).toContain(`${said}\n${denied}`)
  })

  it('counts what only links to its story, and pictures, in one sentence', async () => {
    const found = await read(page([text, { ...text, content_json: story([said]) }, picture, picture]))
    expect(found.map(({ at }) => at)).toEqual([', item 2', ''])
    expect(found[1]?.error?.message).toBe(
      'Of the 4 items of "feed.json" 1 only links to its story and 2 are pictures or films. Nothing is fetched for it: download the stories as NITF and pass those files.',
    )
  })

  it.each([
    ['a list of items', [{ ...text, content_json: story([said]) }]],
    ['an item', { ...text, content_json: story([said]) }],
    ['the answer about one item', { data: { item: { ...text, content_json: story([said]) } } }],
  ])('reads %s', async (_name, value) => {
    expect((await read(value))[0]?.ok?.text).toContain(said)
  })

  it('puts a link back where one place alone is left for it, and leaves out a paragraph where none or more are', async () => {
    const link = (words: string) => ({ '@href': 'https://wire.example/', '#text': words })
    const [first] = await read({
      ...text,
      content_json: story([
        said,
        { a: link('a bridge too far'), '#text': 'Traders spoke of . They left.' },
        { a: [link('one'), link('two')], '#text': 'Nobody knew  or  here.' },
        { a: link('somewhere'), '#text': 'This stood in one line with it.' },
        { a: link('https://wire.example/'), '#text': 'More on the bridge:' },
      ]),
    })
    expect(first?.ok?.text.split('\n').slice(2)).toEqual([
      'Traders spoke of a bridge too far. They left.',
      'More on the bridge: https://wire.example/',
    ])
  })

  it.each([
    ['story', text, 'only links to its story. Nothing is fetched for it'],
    ['picture', picture, 'is a picture or film, not a story'],
  ])('says so of a file that is one %s', async (_name, value, words) => {
    const found = await read(value)
    expect(found[0]?.error?.message).toContain(words)
    expect(found).toHaveLength(1)
  })

  it.each([
    ['a page without items', page([]), 'without items'],
    ['a story without words', { ...text, content_json: story(['']) }, 'without a story'],
  ])('says so of %s', async (_name, value, words) => {
    const failed = await read(value).then(
      (found) => found[0]?.error?.message,
      (error: Error) => error.message,
    )
    expect(failed).toContain(words)
  })
})

describe('isWireJson', () => {
  it.each([
    ['a page', JSON.stringify(page([text]), null, 2), true],
    ['an item', JSON.stringify(text), true],
    ['an item as tools store it', '{"type": "text", "source_id": "a", "bylines": null}', true],
    ['JSON Lines', '{"url":"https://wire.example/1","text":"Belmark said \\"altids\\" yes"}\n', false],
    ['a JSON feed', '{"version":"https://jsonfeed.org/version/1.1","items":[]}', false],
  ])('tells: %s', (_name, start, is) => {
    expect(isWireJson(start)).toBe(is)
  })
})
