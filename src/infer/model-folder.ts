import { join } from 'node:path'
import { checkFile, readManifest } from './folder-parts.ts'
import { Manifest, type ModelFile, modelFiles } from './manifest.ts'
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
  const manifest = await readManifest(folder, Manifest)
  for (const kind of ['cueLabels', 'roleLabels'] as const) {
    if (manifest[kind].join() !== expected[kind].join())
      throw unusable(
        folder,
        `it was trained with other labels (${manifest[kind].join(', ').slice(0, shownLabels)}, not ${expected[kind].join(', ')})`,
      )
  }
  for (const name of modelFiles) await checkFile(folder, name, manifest.files[name])
  const files = Object.fromEntries(modelFiles.map((name) => [name, join(folder, name)]))
  return { folder, manifest, files: files as Record<ModelFile, string> }
}
