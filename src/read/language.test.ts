import { expect, it } from 'vitest'
import { detectLanguage, toLanguage } from './language.ts'

it.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['pt_BR', 'pt'],
  ['eng', 'en'],
  ['UK', 'uk'],
  ['', null],
  ['und', null],
  ['not a language', null],
  [null, null],
])('reads the declared language %s', (declared, expected) => {
  expect(toLanguage(declared)).toBe(expected)
})

it.each([
  [
    'en',
    'The army said on Friday that it had taken the village of Vell after a week of fighting, and that it would go on. Belmark denied this and said that its troops were still there.',
  ],
  ['en', 'Belmark army chief Jan Roe denies Vell village fell; capital calls reports groundless'],
  [
    'de',
    'Die Armee teilte am Freitag mit, sie habe das Dorf nach einer Woche eingenommen. Das Ministerium wies die Angaben zurück und sprach von einer Erfindung.',
  ],
  ['uk', 'У п’ятницю військо повідомило, що взяло село після тижня боїв. Міністерство це заперечило.'],
  [null, 'Vell'],
  [null, '12345 67890 --- ...'],
])('detects %s', async (expected, text) => {
  expect(await detectLanguage(text)).toBe(expected)
})
