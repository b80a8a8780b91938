import { largestBuffer } from './pdf-limits.ts'

/**
 * Keeps this thread from unpacking more than any document holds. A thread's limits count objects, not lists of
 * bytes, and a few packed kilobytes can unpack to gigabytes: so a longer list cannot be made here. Takes the ways
 * past it, and out of the thread, away too.
 * @returns whether something asked for more
 */
export function guardMemory(): { readonly isExceeded: () => boolean } {
  let isExceeded = false
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, given: readonly unknown[], made) {
      const [size] = given
      if (typeof size === 'number' && size > largestBuffer) {
        isExceeded = true
        throw new RangeError(`More than ${largestBuffer} bytes at once.`)
      }
      return Reflect.construct(target, given, made === globalThis.Uint8Array ? target : made)
    },
  })
  for (const name of ['DecompressionStream', 'fetch', 'WebSocket', 'WebAssembly'])
    Reflect.deleteProperty(globalThis, name)
  return { isExceeded: () => isExceeded }
}
