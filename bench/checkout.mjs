// A folder or a commit as something built that can be measured.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The built program of a checkout's folder or of a commit, which is written below .cache/bench and built there.
 * @returns {{ name: string, dist: string, commit: string | null }}
 */
export function openCheckout(root, given) {
  if (existsSync(given) && statSync(given).isDirectory())
    return buildIn(resolve(given), given, commitOf(given))
  const commit = commitOf(root, `${given}^{commit}`)
  if (commit === null) throw new Error(`"${given}" is no result, no folder and no commit.`)
  const folder = join(root, '.cache', 'bench', commit)
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    const packed = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1 << 30 })
    execFileSync('tar', ['-x', '-C', folder], { input: packed })
    // What a commit depended on may have been another release; say so by hand where it matters.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  }
  return buildIn(folder, given, commit)
}

/** The commit that a folder is at, or that a name stands for; null outside of git. */
function commitOf(folder, name = 'HEAD') {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', name], {
    cwd: folder,
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim().slice(0, 12) : null
}

function buildIn(folder, name, commit) {
  const { status } = spawnSync(process.execPath, [join(folder, 'scripts', 'build.mjs')], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`${name} could not be built: run npm run build in ${folder} to see why.`)
  return { name, dist: join(folder, 'dist'), commit }
}
