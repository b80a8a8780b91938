import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        // Quick and without a build: `npm run check`.
        test: {
          name: 'unit',
          setupFiles: ['test/property-seed.ts'],
          include: ['src/**/*.test.ts', 'test/golden/*.test.ts', 'test/docs/*.test.ts'],
        },
      },
      {
        // Runs the built program: command line, kills, package, browser.
        test: {
          name: 'whole',
          include: ['test/whole/*.test.ts', 'test/eval/*.test.ts', 'test/browser/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
