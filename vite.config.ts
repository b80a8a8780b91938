import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('src/web'),
  plugins: [svelte({ configFile: at('svelte.config.js') })],
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    // The content security policy allows neither data: addresses nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // `npx vite` for work on the page, beside a running `onrecord serve`.
  server: { proxy: { '/api': { target: 'http://localhost:4321', changeOrigin: true } } },
})
