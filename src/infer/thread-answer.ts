import { type ErrorCode, OnrecordError } from '../core/index.ts'

/** What a thread answers. An error is plain here: on the way between threads errors lose their class. */
export type ThreadAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string }

/**
 * The answer that a thread gives when this work ends.
 * @throws whatever is no OnrecordError: a fault of the program, which keeps its stack on the way
 */
export async function toAnswer<T>(work: () => Promise<T>): Promise<ThreadAnswer<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    return { ok: false, code: error.code, message: error.message }
  }
}

/**
 * What was answered, in the thread that asked.
 * @throws OnrecordError as the other thread threw it
 */
export function fromAnswer<T>(answer: ThreadAnswer<T>): T {
  if (answer.ok) return answer.value
  throw new OnrecordError(answer.code, answer.message)
}
