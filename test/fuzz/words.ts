import { toAddress, toHost } from '../../src/read/address.ts'
import { decodePage, decodeText } from '../../src/read/charset.ts'
import { dateOfFileName, toIsoDate } from '../../src/read/dates.ts'
import { decodeFeed } from '../../src/read/feeds/decode-feed.ts'
import { toFeedDate } from '../../src/read/feeds/feed-date.ts'
import { isPublicAddress } from '../../src/read/fetch/public-address.ts'
import { toTarget } from '../../src/read/fetch/target.ts'
import { isIsoDate } from './invariants.ts'
import { type FuzzedParser, hold, seedsOf, textOf, unlessRefused } from './parser.ts'
import { addresses, dates, plainTexts, rss } from './seeds.ts'

const date: FuzzedParser = {
  name: 'dates',
  mostBytes: 2000,
  seeds: seedsOf(dates),
  words: ['Feb', '29', '2000', '24:00', ':60', 'noon', 'Z', '+14:00', 'st', 'am', 'UTC', '0000'],
  parse(bytes) {
    const words = textOf(bytes)
    for (const found of [toIsoDate(words), toFeedDate(words), dateOfFileName(words)])
      hold(found === null || isIsoDate(found), `no date: ${found}`)
    const iso = toIsoDate(words)
    hold(iso === null || toIsoDate(iso) === iso, `read again it is another date: ${iso}`)
  },
}

const address: FuzzedParser = {
  name: 'addresses',
  mostBytes: 20_000,
  seeds: seedsOf(addresses),
  words: [
    'http:',
    '//',
    '@',
    ':',
    '[',
    ']',
    '..',
    '?',
    '#',
    '\\',
    '%2e',
    'utm_source=',
    '。',
    '0x',
    '127.1',
    'ß',
    '\t',
  ],
  async parse(bytes) {
    const words = textOf(bytes)
    const found = toAddress(words, 'https://wire.example/news/')
    if (found !== null) {
      hold(/^https?:\/\/[^/@]+\//.test(found) && !found.includes('#'), `no canonical address: ${found}`)
      hold(toAddress(found) === found, `read again it is another address: ${found}`)
      toHost(found)
    }
    const url = await unlessRefused(() => toTarget('the address', words))
    hold(
      url === null || (/^https?:$/.test(url.protocol) && url.username === ''),
      `not to be fetched: ${url?.href}`,
    )
    if (url !== null && isPublicAddress(url.hostname.replace(/^\[|\]$/g, '')))
      hold(!/^(?:127\.|10\.|192\.168\.|\[::1)/.test(url.hostname), `not of the public web: ${url.hostname}`)
  },
}

const wide = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])

const charset: FuzzedParser = {
  name: 'charsets',
  seeds: [
    ...seedsOf([...plainTexts, rss, '<meta charset="shift_jis"><p>a', '<meta charset=iso-2022-jp>\u001b$B']),
    wide(plainTexts[0] ?? ''),
    wide('<?xml version="1.0" encoding="utf-16"?><rss/>'),
  ],
  words: [
    'charset=',
    'encoding="',
    'utf-7',
    'utf-16le',
    'gb18030',
    'big5',
    'euc-kr',
    'windows-1251',
    'koi8-r',
    'base64',
    'hex',
    'utf-7-imap',
    'cesu-8',
  ],
  parse(bytes) {
    const named = /charset=["']?([\w-]{2,20})/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? null
    for (const served of [null, named])
      for (const decode of [decodeText, decodePage, decodeFeed]) {
        const decoded = decode(bytes, served)
        if ('text' in decoded)
          hold(
            decoded.text.length <= bytes.length * 2 + 2,
            `${bytes.length} bytes became ${decoded.text.length} signs`,
          )
      }
  },
}

/** Parsers of single words: dates, addresses, encodings. */
export const wordParsers: readonly FuzzedParser[] = [date, address, charset]
