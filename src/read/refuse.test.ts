import { expect, it } from 'vitest'
import { refuseSystem } from './refuse.ts'

it.each([
  [
    'a disk that fails',
    Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }),
    'Could not read "a.html": the system answered EIO. Check the disk or copy the file, then read it again.',
  ],
  [
    'a fault of the program',
    new TypeError('x is null'),
    'Could not read "a.html": Onrecord met a fault of its own (x is null). Please report it; until it is mended, save the words as plain text and pass that file.',
  ],
])('does not blame the disk for a fault of the program: %s', (_what, error, sentence) => {
  expect(refuseSystem('"a.html"', error)).toMatchObject({ code: 'inputUnreadable', message: sentence })
})
