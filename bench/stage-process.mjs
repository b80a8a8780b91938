// The process of one stage: its arguments are the stage's name and where things are; prints one line of JSON.
import { stages } from './stages.mjs'

const [, , name, where] = process.argv
const measured = await stages[name](JSON.parse(where))
// Linux gives kilobytes.
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(`${JSON.stringify({ ...measured, peakMegabytes })}\n`)
process.exit(0)
