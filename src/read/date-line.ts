/** Longest line that is a date and nothing else, with a second date of an update. UTF-16 units. */
const longest = 120

const ofDates =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|uhr)\b|(?<=\d)\s?[ap]\.?m\b\.?|\b(?:gmt|utc|[ecmpb]s?[dst]t|cet|cest|ist|myt|sgt|hkt|et|pt)\b|\b(?:first|last|published|posted|updated|modified|created|date|on|at|the|ago|hours?|mins?|minutes?|days?|weeks?|min|minute|read|stand|aktualisiert|veröffentlicht|am|um)\b|(?<=\d)(?:st|nd|rd|th|h)\b/giu

/**
 * Whether a line is the date of an article and nothing else, as sites print it above the text.
 * @example isDateLine('Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8') // true
 */
export function isDateLine(line: string): boolean {
  const words = line.trim()
  if (words.length > longest || !/\d/.test(words)) return false
  const hasDate = /\b\d{4}\b|\d:\d\d|\d\.\d\d?\.|\bago\b/i.test(words)
  return hasDate && !/\p{L}/u.test(words.replace(ofDates, ''))
}
