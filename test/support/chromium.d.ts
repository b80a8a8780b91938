// The build's scripts are plain JavaScript; this is what the browser test takes of them.
declare module '*/scripts/chromium.mjs' {
  export function findChromium(): string | null
  export const howToGetChromium: string
}
