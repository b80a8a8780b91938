import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { OnrecordError } from '../../core/index.ts'

const Words = z.string().transform((cell) =>
  cell
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
)
const Day = z
  .string()
  .regex(/^(?:\d{4}-\d\d-\d\d)?$/, 'must be a day as 2024-10-18, or empty')
  .transform((day) => day || null)
const Filled = z.string().trim().min(1, 'must not be empty')

/** A row of `states.csv`: a state with what stands for it in news. Lists in a cell are parted by "|". */
export const StateRow = z.object({
  party: Filled.describe('its common short name'),
  names: Words.describe('other names'),
  adjectives: Words,
  people: Words.describe('its citizens in the plural: never the state itself'),
  seats: Words.describe('capital and houses of power that stand for it: "Moscow said"'),
  code: z.string().describe('ISO 3166-1 alpha-2, by which its places are known; empty where it has none'),
  source: Filled,
})
export type StateRow = z.infer<typeof StateRow>

/** What a body is: for whom it speaks is its `party`. A `place` only keeps a name from
 * being taken for another; of a `territory` the offices are those of its `party`, and it speaks for nobody. */
const BodyKind = z.enum(['organ', 'organisation', 'group', 'bloc', 'agency', 'outlet', 'place', 'territory'])

/** A row of `bodies.csv`: an organ of a state, an organisation, an armed group, an outlet. */
export const BodyRow = z.object({
  name: Filled,
  party: Filled,
  kind: BodyKind,
  names: Words,
  affiliation: z.string().transform((name) => name.trim() || null),
  from: Day,
  to: Day,
  source: Filled,
})
export type BodyRow = z.infer<typeof BodyRow>

/** A row of `posts.csv`: who held a post from one day to another. */
export const PostRow = z.object({
  person: Filled,
  surnames: Words.describe('by which the person goes alone, in each spelling'),
  also: Words.describe('other spellings of the given name'),
  party: Filled,
  post: Filled,
  from: Day,
  to: Day,
  source: Filled,
})
export type PostRow = z.infer<typeof PostRow>

/**
 * Rows of a table of parties, each checked.
 * @throws OnrecordError with the first bad row’s number (the header is row 1) and what is wrong with it.
 */
export function parseRows<Row>(csv: string, schema: z.ZodType<Row>, file: string): Row[] {
  return readTable(csv, file).map(({ row, cells }) => checkRow(cells, schema, { file, row }))
}

/** The rows of a table as cells by the header’s names. @throws OnrecordError when it is no CSV. */
export function readTable(csv: string, file: string): { row: number; cells: Record<string, string> }[] {
  try {
    const lines: string[][] = parse(csv, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    })
    const [header = [], ...rest] = lines
    return rest.map((cells, number) => ({
      row: number + 2,
      cells: Object.fromEntries(header.map((name, at) => [name.toLowerCase(), cells[at] ?? ''])),
    }))
  } catch (cause) {
    throw new OnrecordError(
      'inputInvalidLine',
      `"${file}" is no table of parties: it is not readable as CSV.`,
      { cause },
    )
  }
}

/** @throws OnrecordError: `Row 3 of "parties.csv": "from" must be a day as 2024-10-18, or empty.` */
export function checkRow<Row>(
  cells: Record<string, string>,
  schema: z.ZodType<Row>,
  { file, row }: { readonly file: string; readonly row: number },
): Row {
  const checked = schema.safeParse(cells)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const column = String(issue?.path[0] ?? '')
  const said = cells[column] === undefined ? 'is missing' : (issue?.message ?? 'cannot be read')
  throw new OnrecordError('inputInvalidLine', `Row ${row} of "${file}": "${column}" ${said}.`)
}
