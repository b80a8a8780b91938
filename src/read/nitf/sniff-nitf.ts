/** Instructions, comments and a document type, and then the root element of NITF. */
const nitfStart =
  /^\s*(?:(?:<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->|<!doctype\s+[^>[]*(?:\[[^\]]*\]\s*)?>)\s*)*<(?:[\w-]+:)?nitf[\s>/]/i

/** Whether a file begins as NITF, the XML in which agencies send their stories. */
export function isNitf(start: string): boolean {
  return /^\s*</.test(start) && nitfStart.test(start)
}

/**
 * Whether a file begins as the JSON of AP's feed: its list of items, one item, or an item with its story as AP's
 * tools store it.
 */
export function isWireJson(start: string): boolean {
  if (!/^\s*(?:\[\s*)?\{\s*"/.test(start)) return false
  if (/"altids"\s*:\s*\{/.test(start) || /"api_version"\s*:\s*"/.test(start)) return true
  return /"source_id"\s*:\s*"/.test(start) && /"(?:content_json|versioncreated|bylines)"\s*:/.test(start)
}
