import { join } from 'node:path'
import { z } from 'zod'
import { checkFile, FileFacts, formatVersion, readManifest } from './folder-parts.ts'

/** The word pieces are those of the folder above: the model that finds statements has the same. */
const embedderFiles = ['embedder.onnx', '../vocab.txt'] as const
type EmbedderFile = (typeof embedderFiles)[number]

/** manifest.json of an embedder's folder. */
const EmbedderManifest = z.object({
  format: z.literal(formatVersion).describe('version of the folder’s shape'),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  release: z.int().positive().describe('goes up when the weights change; vectors of two releases never meet'),
  language: z.string().describe('ISO 639-1'),
  width: z.int().positive().describe('numbers of a vector'),
  window: z.int().min(16).max(4096).describe('word pieces taken at once, first and last counted in'),
  pieces: z
    .object({ unknown: z.int(), first: z.int(), last: z.int() })
    .describe('numbers of the pieces that stand for no word'),
  files: z.object({ 'embedder.onnx': FileFacts, '../vocab.txt': FileFacts }),
})
type EmbedderManifest = z.infer<typeof EmbedderManifest>

/** An embedder as it lies in its folder, once it was checked against the manifest. Plain data. */
export interface EmbedderFolder {
  readonly folder: string
  readonly manifest: EmbedderManifest
  readonly files: Readonly<Record<EmbedderFile, string>>
}

/** Name and release: vectors of two of them never meet. */
export function embedderName({ name, release }: Pick<EmbedderManifest, 'name' | 'release'>): string {
  return `${name}/${release}`
}

/**
 * Reads an embedder's folder and checks it: manifest and the sha256 of each file, the shared vocabulary among them.
 * @throws OnrecordError modelUnusable, with a sentence that says what is wrong with which file
 */
export async function readEmbedderFolder(folder: string): Promise<EmbedderFolder> {
  const manifest = await readManifest(folder, EmbedderManifest)
  for (const name of embedderFiles) await checkFile(folder, name, manifest.files[name])
  const files = Object.fromEntries(embedderFiles.map((name) => [name, join(folder, name)]))
  return { folder, manifest, files: files as Record<EmbedderFile, string> }
}
