import { describe, expect, it } from 'vitest'
import { folderOf } from '../../../test/support/evaluate.ts'
import { toSpan } from '../../core/index.ts'
import { parseTimeml, readTimeml } from './read-timeml.ts'
import { scoreTimes } from './score-times.ts'
import { toEdtfValue } from './timeml-value.ts'

const xml = `<?xml version="1.0" ?><TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2025-01-31" functionInDocument="CREATION_TIME">31 Jan</TIMEX3></DCT>
<TEXT>It rained on <TIMEX3 tid="t1" type="DATE" value="2025-01-28">Tuesday</TIMEX3> &amp; for <TIMEX3 tid="t2" type="DURATION" value="P3W">three weeks</TIMEX3>, and <EVENT>stopped</EVENT> in <TIMEX3 tid="t3" type="DATE" value="2024">2024</TIMEX3>; <TIMEX3 tid="t4" type="DATE" value="PRESENT_REF">now</TIMEX3>.</TEXT></TimeML>`

describe('TimeML', () => {
  it('is read as its text, its times and its day', () => {
    const { text, published, times } = parseTimeml('a.tml', xml)
    expect(text).toBe('It rained on Tuesday & for three weeks, and stopped in 2024; now.')
    expect(published).toBe('2025-01-31')
    expect(times.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
      ['Tuesday', '2025-01-28'],
      ['three weeks', 'P3W'],
      ['2024', '2024'],
      ['now', 'PRESENT_REF'],
    ])
  })

  it('is refused in a sentence where there is none', async () => {
    await expect(readTimeml('/no/such')).rejects.toThrow('There is no folder "/no/such".')
    await expect(readTimeml(await folderOf({ 'a.txt': '' }))).rejects.toThrow('holds no TimeML')
    expect((await readTimeml(await folderOf({ 'a.tml': xml }))).map(({ name }) => name)).toEqual(['a.tml'])
  })

  it.each([
    ['1998-08-07', '1998-08-07'],
    ['1998-08-07TMO', '1998-08-07'],
    ['1998-10-XX', '1998-10'],
    ['1989-Q3', '1989-35'],
    ['1998-SU', '1998-22'],
    ['1990-H1', '1990-40'],
    ['1998-W11', '1998-03-09/1998-03-15'],
    ['2000-W7', '2000-02-14/2000-02-20'],
    ['2000-W16-WE', '2000-04-22/2000-04-23'],
    ['199', '199X'],
    ['1998-WXX', null],
    ['PRESENT_REF', null],
    ['P3W', null],
  ])('%s is %s', (value, edtf) => {
    expect(toEdtfValue(value)).toBe(edtf)
  })
})

describe('scoreTimes', () => {
  const document = parseTimeml('a.tml', xml)
  const at = (words: string, edtf: string) => {
    const start = document.text.indexOf(words)
    return { edtf, precision: 1, spans: [toSpan(document.text, { start, end: start + words.length })] }
  }
  const score = (...found: ReturnType<typeof at>[]) => {
    const { figures, ...rest } = scoreTimes([document], { set: 'test', find: () => found })
    return { ...rest, span: figures.span.f1, value: figures.value.f1 }
  }

  it('asks for calendar times alone', () => {
    expect(score(at('Tuesday', '2025-01-28'), at('2024', '2024'))).toMatchObject({
      marked: 2,
      found: 2,
      span: 1,
      value: 1,
    })
  })

  it('counts a wrong value, and what is no time', () => {
    expect(score(at('Tuesday', '2025-02-04'), at('2024', '2024'))).toMatchObject({ span: 1, value: 0.5 })
    expect(score(at('Tuesday', '2025-01-28'), at('stopped', '2024')).value).toBe(0.5)
    expect(score().value).toBe(0)
  })

  it('leaves out a span of time up to the day of publication', () => {
    expect(score(at('three weeks', '2025-01-10/2025-01-31'), at('2024', '2024')).found).toBe(1)
  })
})
