import type { Correction } from '../core/index.ts'

/** What the outlet itself says of its words, a line each with the notice's own; '' where it says nothing. */
export function formatCorrections(corrections: readonly Correction[] = []): string {
  if (corrections.length === 0) return ''
  const lines = corrections.map(({ kind, text }) => `  ${kind.padEnd(16)}${text.replace(/\s+/g, ' ')}`)
  return ['The outlet says of its own words:', ...lines].join('\n')
}
