import { describe, expect, it } from 'vitest'
import { nitf } from '../../../test/support/nitf.ts'
import { toArticle } from '../to-article.ts'
import { parseNitf } from './parse-nitf.ts'

const words =
  '<p>LENZ, Belmark (AP) — Belmark said on Tuesday that its engineers had closed the bridge at <location>Lenz</location> for the winter.</p>'

function blocksOf({ text, blocks }: ReturnType<typeof parseNitf>) {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

describe('parseNitf', () => {
  it('gives headline, standfirst, paragraphs, subheadings and captions in their order', () => {
    const draft = parseNitf(
      '"a.xml"',
      nitf({
        content: `<block>${words}<hl2>The other side</hl2>
          <media media-type="image"><media-reference source="x.jpg"/><media-caption><p>The bridge in June.</p></media-caption><media-producer>Jo Roe</media-producer></media>
          <p>Ostravia&#8217;s army <em>denied</em> it &amp; said &nbsp;nothing more.</p></block>`,
        end: '<tagline>Jan Rehor contributed from Lenz.</tagline>',
      }),
    )
    expect(blocksOf(draft)).toEqual([
      'headline: Belmark closes bridge',
      'standfirst: Traders were not told',
      'paragraph: LENZ, Belmark (AP) — Belmark said on Tuesday that its engineers had closed the bridge at Lenz for the winter.',
      'subheading: The other side',
      'caption: The bridge in June.',
      'paragraph: Ostravia’s army denied it & said nothing more.',
      'paragraph: Jan Rehor contributed from Lenz.',
    ])
  })

  it('takes byline, outlet, dates, address and language from where NITF has them', () => {
    expect(parseNitf('"a.xml"', nitf({ content: words }))).toMatchObject({
      headline: 'Belmark closes bridge',
      byline: 'ANNA BELL and JO ROE',
      outlet: 'Sample Wire',
      dateline: 'LENZ, Belmark',
      published: { publishedAt: '2031-02-04T19:35:25Z', publishedFrom: 'meta' },
      modifiedAt: '2031-02-04T21:10:00+01:00',
      url: 'https://wire.example/1',
      language: 'en',
    })
  })

  it.each([
    ['pubdata', '<pubdata name="Sample Gazette" date.publication="20310205T060000+0100"/>', 'Sample Gazette'],
    ['doc.copyright', '<doc.copyright holder="Sample Holder" year="2031"/>', 'Sample Holder'],
    ['doc.rights', '<doc.rights owner="Sample Owner"/>', 'Sample Owner'],
  ])('takes the outlet from %s where nobody is said to have sent it out', (_name, head, outlet) => {
    const text = nitf({ content: words, head, distributor: '' })
    expect(parseNitf('"a.xml"', text).outlet).toBe(outlet)
  })

  it('takes the date, with its zone, from the story where no issue is dated', () => {
    const text = nitf({ content: words, head: '', storyDate: '20310204T203525+0100' })
    expect(parseNitf('"a.xml"', text).published.publishedAt).toBe('2031-02-04T20:35:25+01:00')
  })

  it('makes an article with the place and agency that stand outside its text', async () => {
    const content =
      '<p>Belmark said on Tuesday that its engineers had closed the bridge at Lenz for the winter.</p>'
    const draft = parseNitf('"a.xml"', nitf({ content, distributor: 'The Associated Press' }))
    const { article } = await toArticle(
      { ...draft, mediaType: 'application/nitf+xml', bytes: new Uint8Array() },
      {},
    )
    expect(article).toMatchObject({ dateline: 'LENZ, Belmark', agencies: ['AP'] })
  })

  it('leaves out text that stands between elements, which NITF does not allow', () => {
    const draft = parseNitf('"a.xml"', nitf({ content: `\\n<block>\\n ${words}\\n</block>junk` }))
    expect(draft.text).not.toMatch(/\\n|junk/)
  })

  it.each([
    ['an entity of its own', '<!DOCTYPE nitf [<!ENTITY a "the army said so">]>', 'abbreviations'],
    ['a file to be put in', '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]>', 'other files'],
  ])('refuses %s', (_name, doctype, why) => {
    expect(() => parseNitf('"a.xml"', nitf({ content: words, doctype }))).toThrow(
      expect.objectContaining({ code: 'inputUnsupported', message: expect.stringContaining(why) }),
    )
  })

  it('reads past the document type that agencies declare, and fetches nothing of it', () => {
    const doctype = '<!DOCTYPE nitf SYSTEM "http://dtd.invalid/nitf-3-4.dtd">'
    expect(parseNitf('"a.xml"', nitf({ content: words, doctype })).headline).toBe('Belmark closes bridge')
  })

  it.each([
    ['no content', nitf({ content: '' })],
    ['no body', '<nitf><head><title>Belmark closes bridge</title></head></nitf>'],
    ['an end too soon', '<nitf><body><body.content><p>Belmark'],
  ])('says of %s that it is no story', (_name, text) => {
    expect(() => parseNitf('"a.xml"', text)).toThrow(
      expect.objectContaining({
        code: 'inputNoArticle',
        message: expect.stringMatching(/^"a.xml" is NITF without/),
      }),
    )
  })

  it('refuses elements without end', () => {
    const content = `${'<block>'.repeat(3000)}${words}`
    expect(() => parseNitf('"a.xml"', nitf({ content }))).toThrow('nested too deep')
  })
})
