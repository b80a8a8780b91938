import { expect, it } from 'vitest'
import { bylineOf, endsInPictureCredit, isCaption, isFurniture, isPictureCredit } from './furniture.ts'

it.each([
  'Sign up now: our briefing in your inbox',
  'Subscribe to our newsletter',
  'Follow topic:',
  'Follow us on Telegram',
  'PHOTO: AFP',
  'Read more',
  'Read more: Belmark answers the charge',
  'Also read: Belmark answers the charge',
  'Related stories',
  'Advertisement',
  'Story continues below advertisement',
  'Share this article',
  'Facebook Twitter WhatsApp Email',
  '12 comments',
  'No comments yet',
  'Updated 3 hours ago',
  'Last updated: Friday, January 31, 2025',
  '3 min read',
  'Published: 31 January 2025, 10:00',
  '© 2025 Sample Wire',
  'Most read',
  'Tags: Ostravia, Belmark',
  'Thank you for reading',
  'Sign In',
  'https://wire.example/a',
  'Image 1 of 5',
  '3/12',
  'Advert',
  'Media playback is unsupported on your device',
  'Also on wire.example Belmark answers the charge',
  'MORE: Belmark answers the charge',
  'WATCH | Belmark answers the charge',
  'Join our forums to talk about the war',
  '#gallery-1 { margin: auto; }',
  'ad_mode = "search"; ad_type = "smart";',
  'Lesen Sie auch: Belmark antwortet',
  'Mehr zum Thema',
  'Lire aussi : la Belmarque répond',
  'Stand: 31.01.2025 10:00 Uhr',
])('knows "%s" for furniture', (line) => {
  expect(isFurniture(line)).toBe(true)
})

it.each([
  'Read more than once in the chamber, the letter accuses Belmark of shelling.',
  'Follow the money, the prosecutor said on Friday.',
  'Share prices fell after the army said it had crossed the river.',
  'Published reports said the bridge had fallen.',
  'Support for the war is falling, the minister said.',
  'Photographs of the bridge show damage, the army said.',
  'Subscribers to the theory are few, she said.',
  'Print journalists were not let in.',
  'Related charges were dropped, the court said.',
  'Copyright law does not cover it, the minister said in a speech that lasted for more than two hours and that was heard by hundreds of people in the square.',
  'Sign up or be drafted, the officer said to the men.',
  'No comment was given.',
  'No comment',
  'No comment from the ministry of Belmark',
  'Published reports said 10 people had died.',
  'Updated figures of 2025 show 10 dead.',
  'Press the government for answers, members ask',
  'Watch the video, the minister said.',
  'More than 300 people left.',
  'More troops are on their way',
  'Signing in at the gate, the men gave false names.',
  'Listen: the guns have fallen silent, the mayor said.',
  'Join our fight, the rebels told the crowd.',
  'Related charges: the court heard three on Friday and will hear the others in May.',
])('keeps "%s" in the report', (line) => {
  expect(isFurniture(line)).toBe(false)
})

it('knows a picture credit and a caption', () => {
  expect(isPictureCredit('PHOTO: REUTERS')).toBe(true)
  expect(isPictureCredit('Photo by Jane Roe')).toBe(true)
  expect(isPictureCredit('The photo: what it shows')).toBe(false)
  expect(isCaption('A photograph posted by the ministry shows a captured soldier.')).toBe(true)
  expect(isCaption('FILE PHOTO: Soldiers rest by a road.')).toBe(true)
  expect(isCaption('A picture is worth more than a word, the minister said.')).toBe(false)
})

it.each([
  ['The bridge of Vell (Image: Sample Wire)', true],
  ['The bridge of Vell (Photo by Jane Roe/Sample Wire)', true],
  ['Die Brücke von Vell. Foto: Jane Roe', true],
  ['The bridge of Vell © Sample Wire | Jane Roe', true],
  ['The photo: what it shows is a bridge, the army said.', false],
  ['The army published a photo.', false],
])('tells whether "%s" ends in the credit of a picture', (line, expected) => {
  expect(endsInPictureCredit(line)).toBe(expected)
})

it.each([
  ['By Jane Roe', 'Jane Roe'],
  ['By Jane Roe and John Doe in Port Belmar', 'Jane Roe and John Doe in Port Belmar'],
  ['By JANE ROE, Sample Wire', 'JANE ROE, Sample Wire'],
  ['By Friday the army had taken the bridge', null],
  ['By Friday, Ostravia held the bridge.', null],
  ['Byron Roe', null],
])('reads the byline "%s"', (line, expected) => {
  expect(bylineOf(line)).toBe(expected)
})

it.each([
  ['capitals after a credit', `The bridge Foto: ${'A'.repeat(100_000)}!`],
  ['points in an address', `Also on ${'a.'.repeat(50_000)}!`],
  ['brackets', `The bridge ${'(photo: '.repeat(50_000)}`],
  ['marks', `The bridge ${'© | '.repeat(50_000)}`],
  ['code', `#${'a-'.repeat(50_000)}`],
])('takes no long time over %s', (_what, line) => {
  const start = process.cpuUsage().user
  isFurniture(line)
  isPictureCredit(line)
  isCaption(line)
  endsInPictureCredit(line)
  // Microseconds of the processor; without bounds each took from seconds to forever.
  expect(process.cpuUsage().user - start).toBeLessThan(1_000_000)
})
