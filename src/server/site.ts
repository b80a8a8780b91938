import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { OnrecordError } from '../core/index.ts'

/** The built web app: files by their address, as they were when the server started. */
export interface Site {
  /** The answer for an address; undefined where the site has none. `ifNoneMatch` is that request header. */
  answer(path: string, ifNoneMatch?: string): Response | undefined
  /** The app's own page for an address that it does not know. */
  notFound(): Response
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  json: 'application/json',
}

/** The app's own screens: each is index.html, and the app reads the address. */
const screens = [/^\/$/, /^\/claims$/, /^\/(articles|statements|claims)\/[^/]+$/]

/**
 * Reads the built web app into memory (some 100 kB). Only what was listed can be asked for, so that no
 * address leads out of the folder.
 * @throws OnrecordError inputMissing when the folder holds no web app
 */
export async function readSite(folder: string): Promise<Site> {
  const files = await readFiles(folder)
  const index = files.get('/index.html')
  if (!index) {
    throw new OnrecordError('inputMissing', `There is no web app in "${folder}". Run "npm run build" first.`)
  }
  return {
    answer(path, ifNoneMatch) {
      const file = screens.some((screen) => screen.test(path)) ? index : files.get(path)
      return file && toResponse(file, ifNoneMatch)
    },
    notFound: () => new Response(index.bytes, { status: 404, headers: { 'Content-Type': index.type } }),
  }
}

interface SiteFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
  /** Its name changes with its content, so that it may be kept for ever. */
  readonly hashed: boolean
}

async function readFiles(folder: string): Promise<Map<string, SiteFile>> {
  const files = new Map<string, SiteFile>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new OnrecordError(
      'inputMissing',
      `The web app's folder "${folder}" cannot be read. Run "npm run build" first.`,
      { cause },
    )
  })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = new Uint8Array(await readFile(file))
    const path = `/${relative(folder, file).split(sep).join('/')}`
    files.set(path, {
      bytes,
      type: types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      tag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
      hashed: path.startsWith('/assets/'),
    })
  }
  return files
}

function toResponse({ bytes, type, tag, hashed }: SiteFile, ifNoneMatch: string | undefined): Response {
  const headers = {
    'Content-Type': type,
    ETag: tag,
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  return ifNoneMatch === tag ? new Response(null, { status: 304, headers }) : new Response(bytes, { headers })
}
