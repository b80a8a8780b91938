import { toAddress } from '../address.ts'
import { mostCaptures, mostHeldBytes } from './archive-limits.ts'
import type { ArchiveRecord } from './archive-record.ts'
import { isCaptureOfPage } from './capture.ts'
import { refuseCaptures, refuseHeld } from './refuse-archive.ts'

/** A capture by its place among all records of the archive, and its time in milliseconds; no time is the latest. */
interface Visit {
  readonly place: number
  readonly time: number
}

/** Learns, on a first way through an archive, which captures do not stand in the order of time. */
export interface CaptureTimes {
  readonly note: (place: number, record: Pick<ArchiveRecord, 'kind' | 'target' | 'capturedAt'>) => void
  /**
   * By address, the places of captures in the order of time, where that is not how they stand.
   * @throws OnrecordError inputTooLarge for more captures than are held
   */
  readonly disordered: () => Map<string, number[]>
}

/** @param called the archive within a sentence */
export function createCaptureTimes(called: string): CaptureTimes {
  // Most addresses have one capture, and there can be many: no list for these.
  const visits = new Map<string, Visit | Visit[]>()
  let count = 0
  return {
    note(place, record) {
      const url = isCaptureOfPage(record) ? toAddress(record.target) : null
      if (url === null) return
      if (++count > mostCaptures) return
      const time = record.capturedAt === null ? Number.POSITIVE_INFINITY : Date.parse(record.capturedAt)
      const known = visits.get(url)
      if (known === undefined) visits.set(url, { place, time })
      else if (Array.isArray(known)) known.push({ place, time })
      else visits.set(url, [known, { place, time }])
    },
    disordered() {
      if (count > mostCaptures) throw refuseCaptures(called)
      const lines = new Map<string, number[]>()
      for (const [url, found] of visits) {
        if (!Array.isArray(found)) continue
        // Two without a time differ by NaN, and then their places decide.
        const sorted = found.toSorted((a, b) => a.time - b.time || a.place - b.place)
        if (sorted.some((visit, at) => visit !== found[at]))
          lines.set(
            url,
            sorted.map(({ place }) => place),
          )
      }
      return lines
    },
  }
}

/**
 * Lets the captures of an address go on in the order of time, so that versions of an article are stored as they came
 * to be: each waits for earlier ones that stand after it in the archive. Captures of other addresses wait for none.
 */
export interface CaptureQueue<T> {
  /**
   * What can go on now that the record at a place is read.
   * @param bytes how much is held while it waits
   * @throws OnrecordError inputTooLarge when too much would wait
   */
  readonly settle: (place: number, target: string | null, value: T, bytes: number) => readonly T[]
  /** What waits for records that never came. */
  readonly rest: () => readonly T[]
}

/** @param lines as `CaptureTimes` learnt them; changed */
export function createCaptureQueue<T>(called: string, lines: Map<string, number[]>): CaptureQueue<T> {
  const held = new Map<number, { readonly value: T; readonly bytes: number }>()
  let heldBytes = 0
  return {
    settle(place, target, value, bytes) {
      const line = lines.get(toAddress(target) ?? '')
      if (line === undefined || !line.includes(place)) return [value]
      held.set(place, { value, bytes })
      heldBytes += bytes
      if (heldBytes > mostHeldBytes) throw refuseHeld(called)
      const ready: T[] = []
      for (let next = held.get(line[0] ?? 0); next !== undefined; next = held.get(line[0] ?? 0)) {
        held.delete(line.shift() ?? 0)
        heldBytes -= next.bytes
        ready.push(next.value)
      }
      return ready
    },
    rest() {
      const waiting = [...lines.values()].flat().flatMap((place) => held.get(place) ?? [])
      held.clear()
      return waiting.map(({ value }) => value)
    },
  }
}
