/** An answer of a server as an archive keeps it. */
export interface HttpMessage {
  readonly status: number
  /** By name in lower case; of several with one name, all with commas between. */
  readonly headers: ReadonlyMap<string, string>
  /** As sent. */
  readonly body: Uint8Array
}

/** The answer in a record's block; null where it is none. */
export function parseHttpMessage(block: Uint8Array): HttpMessage | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  const start = bytes.subarray(0, 64).toString('latin1')
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?!\d)/.exec(start)?.[1]
  if (status === undefined) return null
  const [head, body] = split(bytes)
  const headers = new Map<string, string>()
  let last: string | null = null
  for (const line of head.toString('latin1').split(/\r?\n/).slice(1)) {
    const [, name, value] = /^([^\s:][^:]*):(.*)$/.exec(line) ?? []
    // A line that begins with white space goes on with the one before it, as HTTP once had it.
    if (name === undefined && last !== null && /^[ \t]/.test(line))
      headers.set(last, `${headers.get(last)} ${line.trim()}`)
    if (name === undefined || value === undefined) continue
    last = name.trim().toLowerCase()
    const before = headers.get(last)
    headers.set(last, before === undefined ? value.trim() : `${before}, ${value.trim()}`)
  }
  return { status: Number(status), headers, body }
}

/** At the first empty line, by whichever line ends the server wrote. */
function split(bytes: Buffer): readonly [Buffer, Buffer] {
  const ends = ['\r\n\r\n', '\n\n', '\n\r\n'].flatMap((end) => {
    const at = bytes.indexOf(end)
    return at < 0 ? [] : [{ at, after: at + end.length }]
  })
  const first = ends.toSorted((a, b) => a.at - b.at)[0]
  return first ? [bytes.subarray(0, first.at), bytes.subarray(first.after)] : [bytes, bytes.subarray(0, 0)]
}
