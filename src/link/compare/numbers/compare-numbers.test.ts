import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../../core/index.ts'
import type { ReasonKind, Verdict } from '../slot-comparison.ts'
import { compareNumbers } from './compare-numbers.ts'
import { readCountedThing } from './counted-thing.ts'
import { countedWords, type SidedNumber } from './sided-number.ts'

const signs: readonly (readonly [string, Quantity['comparator']])[] = [
  ['>=', 'atLeast'],
  ['<=', 'upTo'],
  ['>', 'moreThan'],
  ['<', 'lessThan'],
  ['~', 'about'],
]

/** "number and unit | of | scope | day | sentence": "~300 km | pipe | near Tarn | 2025-01-31". */
function number(row: string): SidedNumber {
  const [said = '', of = '', scope = '', day = '', sentence = ''] = row.split('|').map((part) => part.trim())
  const [sign, comparator] = signs.find(([begin]) => said.startsWith(begin)) ?? ['', 'exactly' as const]
  const [value = '', unit = null] = said.slice(sign.length).split(' ')
  const bounds = /^([\d.]+)-([\d.]+)$/.exec(value)
  const isVague = !/^\d/.test(value)
  const [low, high] = isVague ? [null, null] : [Number(bounds?.[1] ?? value), Number(bounds?.[2] ?? value)]
  const quantity: Quantity = {
    spans: [{ start: 0, end: said.length, text: said }],
    low: comparator === 'upTo' || comparator === 'lessThan' ? null : low,
    high: comparator === 'atLeast' || comparator === 'moreThan' ? null : high,
    comparator: isVague ? 'vague' : bounds ? 'between' : comparator,
    unit: isVague ? null : unit,
    of: of || null,
    scope: scope || null,
    asOf: null,
  }
  return {
    quantity,
    thing: readCountedThing(countedWords(quantity)),
    words: `${said} ${of}`.trim(),
    sentence: sentence || `${said} ${of} ${scope}`,
    day: day === '?' ? null : day || '2025-01-31',
  }
}

const cases: readonly (readonly [string, string, Verdict, ReasonKind])[] = [
  // Bounds.
  ['>10000 | troops', '11000 | troops', 'agree', 'interval'],
  ['>10000 | soldiers', '10000 | soldiers', 'agree', 'interval'],
  ['>=7 | people killed', '9 | people killed', 'agree', 'interval'],
  ['<=40 | tanks', '35 | tanks', 'agree', 'interval'],
  ['<=40 | tanks destroyed', '45 | tanks destroyed', 'differ', 'interval'],
  ['<20 | shells fired', '>=30 | shells fired', 'differ', 'interval'],
  ['>10 | shells fired', '<10 | shells fired', 'differ', 'interval'],
  ['>=10 | shells', '<=10 | shells', 'agree', 'interval'],
  ['300-1500 | soldiers', '900 | soldiers', 'agree', 'interval'],
  ['300-500 | soldiers killed', '900 | soldiers killed', 'differ', 'interval'],
  ['3 | drones intercepted', '5 | drones shot down', 'differ', 'interval'],
  ['12 | people killed', '12 | people killed', 'agree', 'same'],
  ['>100 | wells', '>5000 | wells', 'agree', 'interval'],
  ['>=30 | people killed', '12 | people killed', 'differ', 'interval'],
  // Rounding and about.
  ['300 | soldiers', '321 | soldiers', 'agree', 'interval'],
  ['300 | soldiers killed', '380 | soldiers killed', 'differ', 'interval'],
  ['10000 | soldiers', '12400 | soldiers', 'agree', 'interval'],
  ['11000 | soldiers killed', '12400 | soldiers killed', 'differ', 'interval'],
  ['~60 | tanks', '65 | tanks', 'agree', 'interval'],
  ['~95 | tanks', '103 | tanks', 'agree', 'interval'],
  ['~95 | tanks lost', '120 | tanks lost', 'differ', 'interval'],
  ['2.5 % | turnout', '2.54 % | turnout', 'agree', 'interval'],
  ['2.5 % | wells damaged', '2.7 % | wells damaged', 'differ', 'interval'],
  // Units.
  ['87 miles | pipe', '140 km | pipe', 'agree', 'interval'],
  ['120 miles | pipe damaged', '90 km | pipe damaged', 'differ', 'interval'],
  ['500 m | breach', '0.5 km | breach', 'agree', 'interval'],
  ['12 km | breach', '12 % | breach', 'notComparable', 'unit'],
  ['12 km | trench', '12 | trench', 'notComparable', 'unit'],
  ['2000000 USD | aid', '2000000 USD | aid', 'agree', 'same'],
  ['2000000 USD | aid', '1900000 EUR | aid', 'notComparable', 'unit'],
  ['48 hours | truce', '2 days | truce', 'agree', 'interval'],
  ['3 weeks | truce', '21 days | truce', 'agree', 'interval'],
  // What is counted.
  ['300 | killed', '3000 | killed or wounded', 'notComparable', 'part'],
  ['300 | people killed', '300 | casualties', 'notComparable', 'part'],
  ['300 | killed or wounded', '310 | casualties', 'agree', 'interval'],
  ['300 | deaths', '310 | people killed', 'agree', 'interval'],
  ['300 | soldiers dead', '500 | soldiers killed', 'differ', 'interval'],
  ['40 | people injured', '40 | people wounded', 'agree', 'interval'],
  ['40 | people wounded', '9 | people killed', 'notComparable', 'what'],
  ['40 | tanks destroyed', '40 | tanks damaged', 'notComparable', 'what'],
  ['40 | tanks destroyed', '55 | tanks destroyed or damaged', 'notComparable', 'part'],
  ['40 | tanks', '55 | helicopters', 'notComparable', 'what'],
  ['40 | tanks', '55 | armoured vehicles', 'notComparable', 'part'],
  ['40 | missiles', '12 | cruise missiles', 'notComparable', 'part'],
  ['40 | missiles fired', '40 | missiles intercepted', 'notComparable', 'what'],
  ['40 | missiles shot down', '38 | missiles intercepted', 'agree', 'interval'],
  ['12 | civilians killed', '30 | soldiers killed', 'notComparable', 'what'],
  ['12 | children killed', '30 | civilians killed', 'notComparable', 'part'],
  ['12 | troops captured', '30 | prisoners', 'notComparable', 'part'],
  ['12 | prisoners', '12 | prisoners of war', 'agree', 'interval'],
  ['3 | leaks', '4 | leaks', 'notComparable', 'unknown'],
  [
    '3 | leaks | | | The navy found 3 leaks in the undersea gas line.',
    '4 | leaks | | | The navy found 4 leaks in the undersea gas line.',
    'differ',
    'interval',
  ],
  [
    '3 | people killed | | | 3 people were killed there.',
    '4 | people killed | | | 4 people were killed.',
    'notComparable',
    'scope',
  ],
  ['3 | leaks', '3 | pipelines', 'notComparable', 'what'],
  ['4000 | people evacuated', '4100 | evacuees', 'agree', 'interval'],
  ['4000 | people evacuated', '4000 | people hospitalised', 'notComparable', 'what'],
  ['2 | more leaks', '4 | leaks', 'notComparable', 'part'],
  ['10000 | Orskian troops', '11000 | troops', 'agree', 'interval'],
  ['300 |', '3000 |', 'notComparable', 'what'],
  ['300 |', '300 | troops', 'notComparable', 'what'],
  ['10000 | Orskian troops', '300 | Vardan troops', 'notComparable', 'what'],
  ['20 | Orskian drones', '20 | drones', 'agree', 'interval'],
  ['20 | Orskian drones', '50 | drones', 'notComparable', 'unknown'],
  ['12 | apartment buildings', '12 | office buildings', 'notComparable', 'what'],
  ['2 | powerful explosions', '2 | blasts', 'agree', 'interval'],
  ['2 | villages damaged', '3 | villages damaged', 'differ', 'interval'],
  ['50 | children', '50 | child', 'agree', 'interval'],
  ['17 | wells', '17 | wells destroyed', 'notComparable', 'what'],
  ['6200 | confirmed deaths', '15000 | deaths', 'notComparable', 'unknown'],
  // Scope.
  ['30 | people killed | in Tarn', '12 | people killed | in Orsk', 'notComparable', 'scope'],
  ['30 | people killed | in Tarn', '30 | people killed | in Orsk', 'notComparable', 'scope'],
  ['30 | people killed | in Tarn', '36 | people killed | near Tarn', 'differ', 'interval'],
  ['30 | people killed | in Tarn', '50 | people killed', 'notComparable', 'scope'],
  ['30 | people killed | in Tarn', '30 | people killed', 'agree', 'interval'],
  ['30 | wells | in the north', '12 | wells | in the south', 'notComparable', 'scope'],
  // Period.
  ['1200 | soldiers killed | a day', '90000 | soldiers killed | since February', 'notComparable', 'period'],
  [
    '20 | drones | in the past 24 hours',
    '900 | drones | since the start of the war',
    'notComparable',
    'period',
  ],
  ['20 | drones fired | a day', '31 | drones fired | per day', 'differ', 'interval'],
  ['20 | drones | daily', '150 | drones | a week', 'notComparable', 'period'],
  ['20 | shells | a day', '20 | shells', 'notComparable', 'period'],
  ['900 | shells | since May', '900 | shells', 'agree', 'interval'],
  ['900 | shells | so far', '700 | shells', 'notComparable', 'period'],
  [
    '900 | shells | | | In all, 900 shells fell.',
    '700 | shells | | | On that day 700 shells fell.',
    'notComparable',
    'period',
  ],
  // As of.
  ['30 | people killed | | 2025-01-30', '45 | people killed | | 2025-01-31', 'notComparable', 'asOf'],
  ['30 | people killed | | 2025-01-30', '30 | people killed | | 2025-01-31', 'agree', 'same'],
  ['30 | people killed | | ?', '45 | people killed | | 2025-01-31', 'notComparable', 'asOf'],
  [
    '7 | people killed | | | At first 7 people were killed.',
    '9 | people killed | | | 9 people were killed.',
    'notComparable',
    'asOf',
  ],
  [
    '30 | drones | | | It could send 30 drones.',
    '45 | drones | | | It sent 45 drones.',
    'notComparable',
    'asOf',
  ],
  // Vague words.
  ['several | people killed', '9 | people killed', 'agree', 'interval'],
  ['dozens | people killed', '45 | people killed', 'agree', 'interval'],
  ['dozens | people killed', '4000 | people killed', 'notComparable', 'vague'],
  ['several | leaks', 'dozens | leaks', 'notComparable', 'vague'],
  ['hundreds | soldiers', 'several hundred | soldiers', 'agree', 'interval'],
  ['dozens | villages', 'dozens | villages', 'agree', 'same'],
  ['a battalion | soldiers', '500 | soldiers', 'notComparable', 'vague'],
  ['tens of thousands | refugees', '~60000 | refugees', 'agree', 'interval'],
  // Lengths stay; the whole and a part; numbered names; other words behind.
  [
    '160 feet | length of pipe missing | | 2025-01-20',
    '40 m | length of pipe torn off',
    'differ',
    'interval',
  ],
  ['50 m | length of pipe missing', '160 feet | length of pipe missing', 'agree', 'interval'],
  ['50 m | length | of pipe', '400 m | length | of trench', 'notComparable', 'what'],
  ['4 | leaks | both reactors', '2 | leaks | Unit 1', 'notComparable', 'scope'],
  ['4 | leaks | at Unit 2', '4 | leaks | at Unit 1', 'notComparable', 'scope'],
  ['4 | leaks happening at once', '4 | leaks', 'agree', 'interval'],
  ['40 | vehicles and fuel tanks lost', '300 | tanks lost', 'notComparable', 'part'],
  ['40 | tanks and vehicles lost', '300 | tanks lost', 'notComparable', 'part'],
  [
    '>50 m | | | | Over 50 metres are gone.',
    '250 m | | | | A hole 250 metres wide.',
    'notComparable',
    'what',
  ],
  [
    '1 | leak | in the Vardan zone | | One in the Vardan zone and one in the Orskian.',
    '1 | leak | in the Orskian zone | | One in the Vardan zone and one in the Orskian.',
    'notComparable',
    'scope',
  ],
  // What befell them stands elsewhere in the sentence.
  [
    '300 | troops | in Tarn | | Some 300 troops in Tarn were wounded.',
    '900 | troops | in Tarn | | There are 900 troops in Tarn.',
    'notComparable',
    'unknown',
  ],
]

describe('compareNumbers', () => {
  it.each(cases)('%s and %s: %s, %s', (first, second, verdict, kind) => {
    const [a, b] = [number(first), number(second)]
    const one = compareNumbers(a, b)
    expect([one.verdict, one.kind]).toEqual([verdict, kind])
    const turned = compareNumbers(b, a)
    expect([turned.verdict, turned.kind]).toEqual([verdict, kind])
    expect(one.reason).toMatch(/^.{10,}\.$/)
  })
})
