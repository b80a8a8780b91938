import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { systemCode } from '../core/index.ts'
import { formatVersion, Manifest, type ModelFile, modelFiles } from './manifest.ts'
import { unusable } from './unusable.ts'

/** So much of wrong labels is shown. */
const shownLabels = 100

/** A model as it lies in its folder: where each file is, once it was checked against the manifest. Plain data. */
export interface ModelFolder {
  /** As it was named, for sentences about it. */
  readonly folder: string
  readonly manifest: Manifest
  readonly files: Readonly<Record<ModelFile, string>>
}

/** The labels a model must have been trained with, in the order of its columns. */
export interface ExpectedLabels {
  readonly cueLabels: readonly string[]
  readonly roleLabels: readonly string[]
}

/**
 * Reads a model folder and checks it: manifest, labels, and the sha256 of each file.
 * @throws OnrecordError modelUnusable, with a sentence that says what is wrong with which file
 */
export async function readModelFolder(folder: string, expected: ExpectedLabels): Promise<ModelFolder> {
  const manifest = toManifest(folder, await readPart(folder, 'manifest.json'))
  for (const kind of ['cueLabels', 'roleLabels'] as const) {
    if (manifest[kind].join() !== expected[kind].join())
      throw unusable(
        folder,
        `it was trained with other labels (${manifest[kind].join(', ').slice(0, shownLabels)}, not ${expected[kind].join(', ')})`,
      )
  }
  for (const name of modelFiles) await checkFile(folder, name, manifest)
  const files = Object.fromEntries(modelFiles.map((name) => [name, join(folder, name)]))
  return { folder, manifest, files: files as Record<ModelFile, string> }
}

function toManifest(folder: string, bytes: Uint8Array): Manifest {
  let given: unknown
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw unusable(folder, 'its manifest.json is no JSON', cause)
  }
  const { format } = (given ?? {}) as { format?: unknown }
  if (format !== formatVersion)
    throw unusable(
      folder,
      `it is of format ${JSON.stringify(format) ?? 'unknown'}, and this version reads format ${formatVersion}`,
    )
  const parsed = Manifest.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw unusable(
    folder,
    `its manifest.json is wrong at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`,
  )
}

/** Reads the file in pieces, so that 24 MB are not held for their hash. */
async function checkFile(folder: string, name: ModelFile, manifest: Manifest): Promise<void> {
  const path = join(folder, name)
  const expected = manifest.files[name]
  const { size } = await orUnusable(folder, name, stat(path))
  if (size !== expected.bytes)
    throw unusable(folder, `${name} has ${size} bytes, and its manifest says ${expected.bytes}`)
  const hash = createHash('sha256')
  await orUnusable(folder, name, pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash))
  if (hash.digest('hex') !== expected.sha256)
    throw unusable(folder, `${name} is not the file that its manifest was written for (another sha256)`)
}

function readPart(folder: string, name: string): Promise<Uint8Array> {
  return orUnusable(folder, name, readFile(join(folder, name)))
}

async function orUnusable<T>(folder: string, name: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (cause) {
    throw unusable(
      folder,
      systemCode(cause) === 'ENOENT' ? `there is no ${name} in it` : `${name} can't be read`,
      cause,
    )
  }
}
