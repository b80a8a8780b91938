import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { z } from 'zod'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
})

/**
 * npm leaves a package for another system out of the lock file when the registry at hand lacks it, and then
 * `npm ci` refuses the lock file everywhere. Such an entry is written by hand: version, optional, os and cpu.
 */
it('locks the packages of every system, not only of the one that it was written on', () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const wanted = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
    ),
  )
  expect(wanted).toEqual([])
})
