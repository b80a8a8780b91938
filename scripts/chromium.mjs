// Where Chromium is, for the browser test.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export const howToGetChromium =
  'The browser test needs Chromium and found none: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.'

/** @returns {string | null} the path of a Chromium that can be started */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ]
  return candidates.find((file) => file !== undefined && file !== '' && isExecutable(file)) ?? null
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
