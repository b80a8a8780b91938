import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OnrecordError, systemCode } from '../core/index.ts'
import { formatVersion, Manifest, type ModelFile, modelFiles } from './manifest.ts'

/** A model as it lies in its folder, each file checked against the manifest. */
export interface ModelFolder {
  readonly manifest: Manifest
  readonly files: Readonly<Record<ModelFile, Uint8Array>>
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
        `it was trained with other labels (${manifest[kind].join(', ')}, not ${expected[kind].join(', ')})`,
      )
  }
  const files: Partial<Record<ModelFile, Uint8Array>> = {}
  for (const name of modelFiles) files[name] = await readChecked(folder, name, manifest)
  return { manifest, files: files as Record<ModelFile, Uint8Array> }
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

async function readChecked(folder: string, name: ModelFile, manifest: Manifest): Promise<Uint8Array> {
  const bytes = await readPart(folder, name)
  const expected = manifest.files[name]
  if (bytes.length !== expected.bytes)
    throw unusable(folder, `${name} has ${bytes.length} bytes, and its manifest says ${expected.bytes}`)
  if (createHash('sha256').update(bytes).digest('hex') !== expected.sha256)
    throw unusable(folder, `${name} is not the file that its manifest was written for (another sha256)`)
  return bytes
}

async function readPart(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name))
  } catch (cause) {
    throw unusable(
      folder,
      systemCode(cause) === 'ENOENT' ? `there is no ${name} in it` : `${name} can't be read`,
      cause,
    )
  }
}

function unusable(folder: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'modelUnusable',
    `The model in "${folder}" can't be used: ${why}. Install Onrecord anew, or name another folder with --model.`,
    { cause },
  )
}
