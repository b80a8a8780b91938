import type { Report } from './marked.ts'

// An invented conflict, invented outlets and names: Ostravia and Belmark, and the Vell bridge between them.

const bridge: Report = {
  url: 'https://northern-wire.example/2031/04/12/vell-bridge',
  outlet: 'Northern Wire',
  headline: 'Ostravian patrols ‘pulled back’ from Vell bridge, says Belmark',
  byline: 'By our correspondent',
  dateline: 'LINDEN',
  agencies: ['Northern Wire'],
  publishedAt: '2031-04-12T17:40:00+02:00',
  publishedFrom: 'meta',
  blocks: [
    ['headline', '{1q:Ostravian patrols ‘pulled back’ from Vell bridge}, {1c:says} {1s:Belmark}'],
    [
      'standfirst',
      'The crossing has been shut since a convoy was fired on in March, and two armies tell two stories about it',
    ],
    [
      'caption',
      'A picture passed around on Friday shows a damaged lorry {2c:said to be} {2q:part of the convoy}.',
    ],
    ['furniture', 'Follow topic: Vell valley'],
    [
      'paragraph',
      'LINDEN - {3s:A military spokesman} {3c:told} Northern Wire on April 12 that {3q:{4s:Belmark} {4c:believes} {4q:Ostravian soldiers guarding the eastern end of the Vell bridge have been “pulled back” after a week of shelling}}.',
    ],
    [
      'paragraph',
      '{5q:“Over the past nine days we have not seen a single patrol on the far bank,”} {5s:Colonel Ansel Ruhde, spokesman for the valley command}, {5c:told} Northern Wire.',
    ],
    ['paragraph', '{6q:“We believe that they left because of the losses}{6q:,”} {6s:he} {6c:added}.'],
    [
      'paragraph',
      '{7s:Three intelligence services} {7c:put} {7q:the number of soldiers that Ostravia had moved into the valley at more than 4,000}. The deployment – {8q:{8c:never officially confirmed} by {8s:Ostra or its allies}} – was meant to hold the road to Tamm.',
    ],
    ['subheading', 'Ostra refuses to comment'],
    [
      'paragraph',
      'Asked earlier on Saturday about the reports, {9s:the Ostravian foreign ministry} {9c:declined to comment}.',
    ],
    [
      'paragraph',
      '{10q:“There are many stories told about that bridge,”} {10s:ministry spokeswoman Tilde Marr} {10c:said} at a briefing in Ostra. {10q:“Some of them are even about a bridge.”}',
    ],
    [
      'paragraph',
      '{11c:According to} {11s:a person familiar with the talks}, {11q:{12s:both governments} had {12c:agreed} {12q:that a commission should count the dead}, but no date has been set}.',
    ],
    [
      'paragraph',
      '{13s:Ostravia’s army} on Saturday {13c:said} {13q:it had taken another village, Nether Quill, on the upper Vell}. {14s:Belmark’s general staff} {14c:denied} {14q:that the village had changed hands}.',
    ],
    [
      'paragraph',
      'Residents of Quill crossed the river in fishing boats through the night. Some carried doors, to be used as tables, and one a clock.',
    ],
    [
      'paragraph',
      '{15s:Aid workers} {15c:say} {15q:around 900 people still live in the cellars of Tamm}, most of them cut off from relatives on the other bank.',
    ],
  ],
  more: {
    1: { quotation: 'mixed', confidence: 0.88 },
    2: { confidence: 0.57 },
    3: { confidence: 0.94 },
    4: { quotation: 'mixed', parent: 3, confidence: 0.81 },
    5: { quotation: 'direct', confidence: 0.98 },
    6: { quotation: 'direct', confidence: 0.97 },
    8: { quotation: 'none', confidence: 0.46 },
    9: { quotation: 'none', confidence: 0.91 },
    10: { quotation: 'direct', confidence: 0.96 },
    12: { parent: 11, confidence: 0.62 },
  },
}

const convoy = (number: string, day: string): Report => ({
  url: 'https://valley-courier.example/convoy-count',
  outlet: 'Valley Courier',
  headline: 'Convoy losses on the Tamm road',
  publishedAt: day,
  publishedFrom: 'jsonLd',
  blocks: [
    ['headline', 'Convoy losses on the Tamm road'],
    [
      'paragraph',
      `{1s:The Belmark health ministry} {1c:said} {1q:at least ${number} drivers had been hurt when the convoy was fired on}.`,
    ],
    ['paragraph', '{2s:Ostravia} {2c:denies} {2q:firing on it}.'],
  ],
})

const talks: Report = {
  url: 'https://ostra-evening.example/talks',
  outlet: 'Ostra Evening',
  headline: 'Talks on the valley “useful”, ministry says',
  publishedAt: '2031-04-09',
  publishedFrom: 'page',
  blocks: [
    ['headline', '{1q:Talks on the valley “useful”}, {1s:ministry} {1c:says}'],
    [
      'paragraph',
      '{2s:The Ostravian foreign ministry} {2c:called} {2q:the first round of talks about the Vell valley “useful”}.',
    ],
  ],
  more: { 1: { quotation: 'mixed' }, 2: { quotation: 'mixed' } },
}

const note: Report = {
  headline: null,
  sample: true,
  blocks: [
    ['paragraph', 'Notes from the valley 📓 with names as people write them.'],
    ['paragraph', '{1s:סבא יעקב} {1c:אמר} {1q:כי הגשר עומד 🌉}.'],
  ],
}

const hostile: Report = {
  url: 'https://hostile.example/script',
  outlet: '<img src=x onerror="window.broken=1">Outlet',
  headline: '<script>window.broken=1</script>Headline <b>bold</b>',
  publishedAt: '2031-04-02',
  publishedFrom: 'meta',
  blocks: [
    ['headline', '<script>window.broken=1</script>Headline <b>bold</b>'],
    [
      'paragraph',
      '{1s:<img src=x onerror="window.broken=1">A man} {1c:said <svg onload="window.broken=1">} {1q:<iframe srcdoc="<script>parent.broken=1</script>"></iframe> javascript:window.broken=1}.',
    ],
    ['paragraph', `A word without a space: ${'unbreakable'.repeat(30)}`],
  ],
}

/** Reports that the server's and the page's tests fill a ledger with; the convoy's count has two versions. */
export const reports: readonly Report[] = [
  convoy('three', '2031-03-21'),
  convoy('eleven', '2031-03-25'),
  hostile,
  talks,
  bridge,
  note,
]

/** More than a page of lists shows: `count` short reports, a day each. */
export function manyReports(count: number): Report[] {
  return Array.from({ length: count }, (_, index) => ({
    url: `https://valley-courier.example/bulletin/${index}`,
    outlet: 'Valley Courier',
    headline: `Bulletin ${index + 1} from the valley`,
    publishedAt: `2030-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + Math.floor(index / 12)).padStart(2, '0')}`,
    publishedFrom: 'given',
    blocks: [
      ['headline', `Bulletin ${index + 1} from the valley`],
      ['paragraph', `{1s:The valley command} {1c:reported} {1q:${index + 1} shots on the river}.`],
    ],
  }))
}
