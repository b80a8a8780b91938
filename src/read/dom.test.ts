import { expect, it } from 'vitest'
import { decodeMarkup } from './dom.ts'
import { parseDocument } from './parse-document.ts'

it.each([
  ['Army &amp; people', 'Army & people'],
  ['Army <em>takes</em> village', 'Army takes village'],
  ['Army <!-- a note --> takes', 'Army  takes'],
  // A document type, which has no place within words.
  ['<!DOCTYPE html>Army', 'Army'],
  ['Army <!DOCTYPE html>takes village', 'Army takes village'],
  ['Army <b>takes <!doctype html>a</b> village', 'Army takes a village'],
  ['Army <!DOC<!DOCTYPE html>TYPE html>takes', 'Army TYPE html>takes'],
  ['a < b <!doctype', 'a < b doctype'],
])('reads the words of %j', (words, read) => {
  const document = parseDocument('<html><body><p>a</p></body></html>')
  if ('refused' in document) throw new Error(document.refused)
  expect(decodeMarkup(document, words)).toBe(read)
})
