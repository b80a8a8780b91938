import { setImmediate } from 'node:timers/promises'

/**
 * Notices what PDF.js lets fail without telling: where a part of a page breaks off, it leaves a promise rejected that
 * nobody waits for, gives the page without its words, and Node ends the thread. For a thread that does nothing else.
 * @returns whether any part failed, once all that has failed is known
 */
export function watchRejections(): { readonly haveComeUp: () => Promise<boolean> } {
  let hasFailed = false
  process.on('unhandledRejection', (reason) => {
    // A wrong place in the table of objects: PDF.js makes the table anew and reads again.
    const isRepaired = reason instanceof Error && reason.name === 'XRefEntryException'
    if (!isRepaired) hasFailed = true
  })
  return {
    async haveComeUp() {
      // Node tells of rejections when the work at hand is done.
      await setImmediate()
      return hasFailed
    },
  }
}
