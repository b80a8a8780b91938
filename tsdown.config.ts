import { defineConfig } from 'tsdown'

const rooms = [
  'core',
  'text',
  'infer',
  'read',
  'extract',
  'interpret',
  'link',
  'ledger',
  'publish',
  'pipeline',
  'evaluate',
  'server',
]

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'extract/worker': 'src/extract/worker.ts',
    'infer/embedder-worker': 'src/infer/embedder-worker.ts',
    'read/pdf/worker': 'src/read/pdf/worker.ts',
    ...Object.fromEntries(rooms.map((room) => [`${room}/index`, `src/${room}/index.ts`])),
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  // The page is built into dist/web beside it.
  clean: false,
})
