import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { OnrecordError } from '../core/index.ts'
import { refuseFormat, refuseSystem } from './refuse.ts'
import { sniff, sniffBytes } from './sniff.ts'
import { type Format, formatOfName, isAddress, type Source } from './source.ts'

/**
 * The things to read behind the inputs, in the order given, each folder's sorted by path. Nothing is read
 * but names, sizes and the first bytes of files in folders whose names say nothing.
 */
export async function findSources(inputs: readonly string[], signal?: AbortSignal): Promise<Source[]> {
  const sources: Source[] = []
  for (const input of inputs) {
    signal?.throwIfAborted()
    // One by one: a folder can hold hundreds of thousands of files, more than a call takes arguments.
    for (const source of await findIn(input, signal)) sources.push(source)
  }
  return sources
}

async function findIn(input: string, signal: AbortSignal | undefined): Promise<Source[]> {
  if (input === '-') return [{ kind: 'standardInput', name: 'standard input' }]
  const name = JSON.stringify(input)
  if (isAddress(input)) return [{ kind: 'address', name: input }]
  try {
    const found = await stat(input)
    if (found.isDirectory()) return await findBelow(input, signal)
    if (found.isFIFO())
      return [{ kind: 'file', name: input, path: input, format: formatOf(input), size: null }]
    return [found.isFile() ? namedFile(input, found.size) : refusedFormat(input, 'a device')]
  } catch (error) {
    signal?.throwIfAborted()
    return [{ kind: 'refused', name: input, error: refuseSystem(name, error) }]
  }
}

function namedFile(path: string, size: number): Source {
  const named = formatOfName(path)
  if ('unsupported' in named) return refusedFormat(path, named.unsupported)
  return { kind: 'file', name: path, path, format: formatOf(path), size }
}

async function findBelow(folder: string, signal: AbortSignal | undefined): Promise<Source[]> {
  const found: Source[] = []
  const folders = [folder]
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    signal?.throwIfAborted()
    try {
      const entries = await readdir(next, { withFileTypes: true })
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue
        const path = join(next, entry.name)
        // A link to a folder is not followed: it can lead back up, and what it leads to was not named.
        if (entry.isDirectory()) folders.push(path)
        else if (entry.isFile() || entry.isSymbolicLink()) found.push(...(await fileInFolder(path)))
      }
    } catch (error) {
      found.push({ kind: 'refused', name: next, error: refuseSystem(JSON.stringify(next), error) })
    }
  }
  if (found.length === 0) return [{ kind: 'refused', name: folder, error: refuseBare(folder) }]
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** None for a file that is no article: pages are saved with their images. */
async function fileInFolder(path: string): Promise<Source[]> {
  const named = formatOfName(path)
  if ('unsupported' in named) return []
  const told = 'format' in named && named.format !== 'feed' && named.format !== 'nitf' ? named.format : null
  try {
    const { size, ...kind } = await sizeOf(path)
    if (!kind.isFile) return []
    const format = told ?? (await formatOfContent(path))
    return format === null ? [] : [{ kind: 'file', name: path, path, format, size }]
  } catch (error) {
    // What cannot be opened and is not called an article is none of ours.
    if (told === null) return []
    return [{ kind: 'refused', name: path, error: refuseSystem(JSON.stringify(path), error) }]
  }
}

async function sizeOf(path: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(path)
  return { size: found.size, isFile: found.isFile() }
}

/** What a file holds whose name does not say it; plain text, of all that lies in folders, is no article. */
async function formatOfContent(path: string): Promise<Format | null> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffBytes), 0, sniffBytes, 0)
    const { kind } = sniff(buffer.subarray(0, bytesRead))
    const isArticle =
      kind === 'page' || kind === 'feed' || kind === 'pdf' || kind === 'nitf' || kind === 'wire'
    return isArticle ? kind : null
  } finally {
    await file.close()
  }
}

function formatOf(path: string): Format | null {
  const named = formatOfName(path)
  return 'format' in named ? named.format : null
}

function refusedFormat(path: string, what: string): Source {
  return { kind: 'refused', name: path, error: refuseFormat(JSON.stringify(path), what) }
}

function refuseBare(folder: string): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Nothing in the folder ${JSON.stringify(folder)} can be read as an article. Put .html, .txt or .jsonl files or feeds there, or name the files.`,
  )
}
