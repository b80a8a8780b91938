import { type ModelFolder, Network, readModelFolder } from '../infer/index.ts'
import { cueLabels, type Passage, roleLabels, type Tagger } from './tagger.ts'

/** A tagger that holds a loaded network; `close` gives its memory back. */
export type NetworkTagger = Tagger & { close(): Promise<void> }

/**
 * Loads a model folder (manifest.json, encoder.onnx, roles.onnx, vocab.txt) into this thread.
 * @throws OnrecordError modelUnusable
 */
export async function openNetworkTagger(folder: string): Promise<NetworkTagger> {
  return loadNetworkTagger(await readModelFolder(folder, { cueLabels, roleLabels }))
}

/**
 * The same for a folder that was checked, in another thread perhaps: its files are not hashed again.
 * @throws OnrecordError modelUnusable
 */
export async function loadNetworkTagger(model: ModelFolder): Promise<NetworkTagger> {
  const network = await Network.load(model)
  const { name, release, language, window, settings, confidence } = network.manifest
  return {
    extractor: `${name}/${release}`,
    language,
    window,
    costOf: (word) => network.costOf(word),
    settings,
    confidence,
    encode: (passage) => encode(network, passage),
    close: () => network.release(),
  }
}

async function encode(network: Network, { text, tokens }: Passage) {
  const output = await network.run(
    tokens.map(({ start, end, sentence, block, quoted }) => ({
      word: text.slice(start, end),
      sentence,
      block,
      quoted,
    })),
  )
  return {
    cues: () => output.cues,
    innerCues: () => output.innerCues,
    roles: output.roles,
  }
}
