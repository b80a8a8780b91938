export { formatVersion, Manifest } from './manifest.ts'
export { type ExpectedLabels, type ModelFolder, readModelFolder } from './model-folder.ts'
export { Network, type NetworkOutput, type NetworkWord, type WordRange } from './network.ts'
