import { expect, it } from 'vitest'
import { findPieces } from './find-pieces.ts'

it.each([
  ['the bridge is closed', 2],
  [' the bridge is closed\n', 2],
  ['is closed', 0],
  ['the bridge is open', 0],
  ['███ ███ ███', 0],
])('%j is found where it is said again', (piece, times) => {
  const text = 'He said the bridge is closed. Sample Wire: the bridge is closed.'
  expect(findPieces(text, [piece])).toHaveLength(times)
})
