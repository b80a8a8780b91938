import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainText } from '../plain-text.ts'
import { findCorrections } from './find-corrections.ts'

/** Kind and words of each notice of a text as plain text is read. */
function noticesOf(text: string): string[] {
  return findCorrections(text, readPlainText(text).blocks).map(({ kind, text: words }) => `${kind}: ${words}`)
}

const body =
  'LENZ - Belmark said on Tuesday that its engineers had closed the bridge at Lenz for the winter.\n\nTraders in Veskograd said that they had not been told before the closure began at dawn.'

/** A notice as it stands after a body, and the words found of it, "=" for all of them. */
const notices: readonly (readonly [kind: string, notice: string, found?: string])[] = [
  ['correction', 'Correction: The bridge at Lenz has two spans, not three.'],
  ['correction', 'CORRECTION: A previous version of this article misspelled the name of Ana Kovač.'],
  ['correction', 'Correction (July 21, 2031, 4:20 p.m. ET): This story gave the wrong day.'],
  ['correction', 'Correction, Jan. 5: The minister spoke on Sunday.'],
  ['clarification', 'Clarification: The minister spoke of the old bridge.'],
  ['clarification', 'This story has been updated to clarify who owns the bridge.'],
  ['correction', 'Editor’s note: An earlier version of this article misstated the age of the bridge.'],
  ['correction', "EDITOR'S NOTE: This article has been corrected to say that the bridge is open."],
  ['correction', 'This story has been corrected to show that the talks were on Monday, not Tuesday.'],
  ['correction', 'This story has been corrected.'],
  ['update', 'This story has been updated with a response from Belmark.'],
  ['update', 'This report was originally published on 5 April and has since been updated.'],
  ['correction', 'This article was amended on 3 May 2031. The bridge is in Lenz, not in Lanz.'],
  ['correction', 'This January 30 story has been corrected to fix the spelling in paragraph 3.'],
  ['correction', 'An earlier version of this report said that the bridge was mined.'],
  ['correction', 'Because of an editing error, an earlier version of this article gave the wrong river.'],
  ['correction', 'A previous headline on this story misspelled the minister’s name. It is Kovač.'],
  ['correction', 'This article originally said that Petra Orlan was a colonel. She is a major.'],
  ['correction', 'A correction was made on May 4, 2031: This article gave the wrong width of the river.'],
  ['correction', '(This story corrects paragraph 2 to say Tuesday, not Monday)'],
  ['correction', '(Corrects spelling of the minister’s name in paragraph 3)'],
  ['correction', '(Refiles to fix a typo in the headline)'],
  ['retraction', 'This story has been retracted. The document that it rests on was forged.'],
  ['retraction', 'Retraction: Sample Wire could not stand up its report about the tunnel.'],
  ['update', 'Update 27 May 2031: The ministry has now answered.'],
]

describe('a notice of the outlet about its own words', () => {
  it.each(notices)('is found as %s: %s', (kind, notice) => {
    expect(noticesOf(`${body}\n\n${notice}`)).toEqual([`${kind}: ${notice}`])
  })

  it.each(notices)('is found as %s where the text has lost its lines: %s', (kind, notice) => {
    const [found] = noticesOf(`${body.replace(/\n+/g, ' ')} ${notice}`)
    expect(found).toBe(`${kind}: ${notice}`)
  })

  it.each([
    ['CORRECTED-Belmark closes the bridge at Lenz', 'correction: CORRECTED'],
    ['CORRECTED (OFFICIAL)-UPDATE 2-Belmark closes the bridge', 'correction: CORRECTED (OFFICIAL)'],
    ['WITHDRAWN-Belmark closes the bridge at Lenz', 'retraction: WITHDRAWN'],
  ])('is the word before a headline: %s', (headline, found) => {
    expect(noticesOf(`${headline}\n\n${body}`)).toEqual([found])
  })

  it('is one with its heading', () => {
    expect(
      noticesOf(`${body}\n\nCorrection\n\nAn earlier version of this story gave the wrong river.`),
    ).toEqual(['correction: Correction\n\nAn earlier version of this story gave the wrong river.'])
  })

  it('may have a line between its heading and itself', () => {
    const notice =
      'CORRECTION:\n\nAs published in Sample Gazette.\n\nAn article on Monday about the bridge misstated the year of its opening.'
    expect(noticesOf(`${body}\n\n${notice}`)).toEqual([`correction: ${notice}`])
  })

  it('may only be announced', () => {
    expect(noticesOf(`CORRECTION APPENDED.\n\n${body}`)).toEqual(['correction: CORRECTION APPENDED.'])
  })

  it('ends before the names of who else worked on the report', () => {
    const notice = 'Correction: An earlier version of this story misstated the river. It is the Ost.'
    const text = `${body} ${notice} Jan Rehor contributed to this report.`.replace(/\n+/g, ' ')
    expect(noticesOf(text)).toEqual([`correction: ${notice}`])
  })

  it('is followed by another notice, each found alone', () => {
    const update = 'This story has been updated with comments from traders.'
    const correction = 'CORRECTION: An earlier version of this article misstated the river.'
    expect(noticesOf(`${body} ${update} ${correction}`.replace(/\n+/g, ' '))).toEqual([
      `update: ${update}`,
      `correction: ${correction}`,
    ])
  })
})

describe('no notice is found in', () => {
  it.each([
    ['a wire’s word for a later take', 'UPDATE 1-Belmark closes the bridge at Lenz\n\nIt was shut.'],
    ['somebody else’s correction', 'The ministry issued a correction on Monday after its report.'],
    [
      'the words of another outlet',
      'A note was added, saying "an earlier version of this article misstated the river. It is the Ost."',
    ],
    ['a quotation', 'The editor wrote: “This story has been corrected. We regret the error.” He then left.'],
    ['a department', 'Corrections Department officers closed the prison in Lenz on Monday.'],
    ['an earlier version of something else', 'An earlier version of this bill had no such clause.'],
    ['a law that was amended', 'The act was amended in May. The article was amended by parliament.'],
    ['a correction of a course', 'It was a correction: the market fell after it had risen too far.'],
    ['a promise', 'This is a developing story and will be updated.'],
    ['an edit of style', 'This interview has been edited for length and clarity.'],
    ['a note about something else', 'Editor’s note: This story contains images that may disturb.'],
    ['a reprint', 'An earlier version of this essay appeared in Sample Gazette in May.'],
    ['a routine wire note', '(Adds details, background)'],
    ['a report of somebody else', 'The report was updated in March by the council.'],
    [
      'the name of a department over its doings',
      'Corrections\n\nThe Department of Corrections said on Monday that it would close the prison.',
    ],
    ['a speaker who corrects himself', 'Orlan corrected himself and said that it was the old bridge.'],
  ])('%s', (_, words) => {
    expect(noticesOf(`${body}\n\n${words}\n\n${body}`)).toEqual([])
    expect(noticesOf(`${words} ${body} ${body} ${body}`.replace(/\n+/g, ' '))).toEqual([])
  })
})

it('looks past words of the page that are furniture', () => {
  const text = 'This story has been corrected.'
  expect(findCorrections(text, [{ kind: 'furniture', start: 0, end: text.length }])).toEqual([])
})

it('gives sorted spans that slice to their words, whatever stands around them', () => {
  const pieces = fc.constantFrom(
    ...notices.map(([, notice]) => notice),
    ...['“', '”', '"', '(', ')', '🕊', 'Correction', 'A. ', '\n\n', '. ', ' said ', body],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (all) => {
      const text = all.join(' ')
      let end = 0
      for (const found of findCorrections(text, readPlainText(text).blocks)) {
        expect(text.slice(found.start, found.end)).toBe(found.text)
        expect(found.text.trim()).not.toBe('')
        expect(found.start).toBeGreaterThanOrEqual(end)
        end = found.end
      }
    }),
  )
})

it.each(['Note: ', 'Updated: ', 'Updated: a. ', 'x Correction: ', 'Clarifies ', 'In this ', '(Corrects '])(
  'looks through half a megabyte of "%s" in a second or two',
  (again) => {
    const text = again.repeat(500_000 / again.length)
    const start = process.cpuUsage()
    findCorrections(text, [{ kind: 'paragraph', start: 0, end: text.length }])
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(4)
  },
)
