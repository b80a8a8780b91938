// Makes an input small that does something wrong: takes pieces away for as long as it still does the same.
import { openFuzzer } from './fuzz-process.mjs'

const mostTries = 600
const mostMs = 120_000

/** The smallest input found that has the signature; null where the input itself does not show it again. */
export async function reduce(bytes, { signature, ...where }) {
  const until = performance.now() + mostMs
  let fuzzer = openFuzzer(where)
  let tries = 0
  const fails = async (candidate) => {
    tries++
    const seen = await fuzzer.try(candidate)
    if (seen === 'hang' || seen === 'crash') {
      fuzzer.close()
      fuzzer = openFuzzer(where)
    }
    return seen === signature || (signature === 'slow' && seen === 'hang')
  }
  const inTime = () => tries < mostTries && performance.now() < until
  if (!(await fails(bytes))) {
    fuzzer.close()
    return null
  }
  let small = bytes
  for (
    let size = Math.ceil(bytes.length / 2);
    size >= 1 && inTime();
    size = size === 1 ? 0 : Math.ceil(size / 2)
  )
    for (let at = 0; at < small.length && inTime(); ) {
      const without = new Uint8Array(Buffer.concat([small.subarray(0, at), small.subarray(at + size)]))
      if (await fails(without)) small = without
      else at += size
    }
  fuzzer.close()
  return small
}
