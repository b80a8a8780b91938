import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { decodePage, decodeText } from './charset.ts'

const page = (declared: string, words: string) =>
  `<html><head>${declared}</head><body><p>${words}</p></body></html>`
const said = '“Не подтверждаем” – сказал он, Ördög 🚁'

it.each([
  ['UTF-8', Buffer.from(said)],
  ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${said}`)],
  ['UTF-16LE with a byte-order mark', Buffer.from(`\uFEFF${said}`, 'utf16le')],
  ['UTF-16BE with a byte-order mark', Buffer.from(`\uFEFF${said}`, 'utf16le').swap16()],
])('decodes a text in %s and drops the mark alone', (_name, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: said })
})

it('does not guess the encoding of a text', () => {
  expect(decodeText(iconv.encode('Ördög', 'windows-1252'))).toEqual({ invalid: 'UTF-8' })
})

it('keeps a second byte-order mark, which is text', () => {
  expect(decodeText(Buffer.from('\uFEFF\uFEFFa'))).toEqual({ text: '\uFEFFa' })
})

it.each([
  ['windows-1251', '<meta charset="windows-1251">', 'Не подтверждаем'],
  ['shift_jis', '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', '軍は発表した'],
  ['windows-1252', '<meta charset="iso-8859-1">', '“Ördög” – €'],
  ['windows-1252', '', '“Ördög” – €'],
  ['windows-1252', '<meta charset="utf-8">', '“Ördög”'],
  ['utf-8', '', said],
  ['utf-8', '<meta charset="no-such-thing">', said],
  ['utf-8', '<meta charset="utf-16">', said],
  ['utf-8', '<meta charset="shift_jis">', 'Ördög – “x” ёлка '],
  ['utf-8', '<meta charset="iso-8859-1">', 'Ördög'],
  ['utf-8', '<meta charset="windows-1251">', 'Не подтверждаем'],
])('decodes a page in %s that says %s', (encoding, declared, words) => {
  const html = page(declared, words)
  expect(decodePage(iconv.encode(html, encoding))).toEqual({ text: html })
})

it('believes the server before the page, and a byte-order mark before both', () => {
  const html = page('<meta charset="koi8-r">', 'Не подтверждаем')
  expect(decodePage(iconv.encode(html, 'windows-1251'), 'windows-1251')).toEqual({ text: html })
  expect(decodePage(Buffer.from(`\uFEFF${html}`), 'windows-1251')).toEqual({ text: html })
  expect(decodePage(Buffer.from('Ö'), 'ISO-8859-1')).toEqual({ text: 'Ã–' })
  expect(decodeText(iconv.encode('Ördög', 'windows-1252'), 'ISO-8859-1')).toEqual({ text: 'Ördög' })
  expect(decodeText(Buffer.from(`\uFEFF${said}`), 'windows-1251')).toEqual({ text: said })
})

it('passes over what a server says of no known encoding', () => {
  expect(decodeText(Buffer.from(said), 'no-such-thing')).toEqual({ text: said })
})

it('refuses bytes that are no text', () => {
  expect(decodePage(Buffer.from([0x3c, 0x70, 0x3e, 0x81, 0x8d, 0x01, 0xff]))).toEqual({
    invalid: 'UTF-8 or windows-1252',
  })
})
