import { expect, it } from 'vitest'
import { OnrecordError } from '../core/index.ts'
import { fromAnswer, toAnswer } from './thread-answer.ts'

it('brings a value to another thread', async () => {
  const answer = await toAnswer(async () => ['a'])
  expect(fromAnswer(structuredClone(answer))).toEqual(['a'])
})

it('brings an error with its class, code and sentence', async () => {
  const failing = async () => {
    throw new OnrecordError('modelUnusable', 'The model can’t be used.')
  }
  const answer = structuredClone(await toAnswer(failing))
  expect(() => fromAnswer(answer)).toThrow(OnrecordError)
  expect(() => fromAnswer(answer)).toThrow(
    expect.objectContaining({ code: 'modelUnusable', message: 'The model can’t be used.' }),
  )
})

it('leaves a fault of the program what it is', async () => {
  const failing = async () => {
    throw new RangeError('3 scores for 2 tokens')
  }
  await expect(toAnswer(failing)).rejects.toThrow(RangeError)
})
