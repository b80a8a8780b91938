import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { OnrecordError, sha256 } from '../../core/index.ts'
import { partiesFolder } from './data-folder.ts'
import { createRegistry, type PartyRows, type Registry } from './registry.ts'
import { BodyRow, checkRow, PostRow, parseRows, readTable, StateRow } from './rows.ts'

/** A registry that says whether rows were added to the project's. */
export interface MarkedRegistry extends Registry {
  /** "" for the project's rows alone, else "+parties." and the hash of those added. */
  readonly mark: string
}

/**
 * The registry of `data/parties`, with the rows of a file of one’s own after it.
 * @param file CSV as docs/parties.md describes it: rows of states, bodies and posts in one table
 * @throws OnrecordError when the file is not there or a row cannot be read
 */
export async function openRegistry(file?: string): Promise<MarkedRegistry> {
  const folder = partiesFolder()
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  const [states, bodies, posts] = await Promise.all(['states.csv', 'bodies.csv', 'posts.csv'].map(read))
  const csv = file === undefined ? null : await readOwn(file)
  const own = csv === null ? noRows : parseOwnRows(csv, basename(file ?? ''))
  const registry = createRegistry({
    states: [...parseRows(states ?? '', StateRow, 'states.csv'), ...own.states],
    bodies: [...parseRows(bodies ?? '', BodyRow, 'bodies.csv'), ...own.bodies],
    posts: [...parseRows(posts ?? '', PostRow, 'posts.csv'), ...own.posts],
  })
  return { ...registry, mark: csv === null ? '' : `+parties.${sha256(csv).slice(0, 8)}` }
}

const noRows: PartyRows = { states: [], bodies: [], posts: [] }

async function readOwn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new OnrecordError('inputMissing', `Could not read the parties of "${file}". Check the name.`, {
      cause,
    })
  }
}

/**
 * Rows of a user’s own table: a row with a `person` is a post, one with a `name` a body, any other a state.
 * Columns that it does not have count as empty, but for `party` and `source`.
 * @throws OnrecordError with the first bad row’s number
 */
export function parseOwnRows(csv: string, file: string): PartyRows {
  const rows = { states: [] as StateRow[], bodies: [] as BodyRow[], posts: [] as PostRow[] }
  for (const { row, cells } of readTable(csv, file)) {
    const place = { file, row }
    const filled = { ...emptyCells, ...cells }
    if (filled.person) rows.posts.push(checkRow(filled, PostRow, place))
    else if (filled.name) rows.bodies.push(checkRow(filled, BodyRow, place))
    else rows.states.push(checkRow(filled, StateRow, place))
  }
  return rows
}

const emptyCells: Readonly<Record<string, string>> = {
  person: '',
  name: '',
  names: '',
  adjectives: '',
  people: '',
  seats: '',
  code: '',
  affiliation: '',
  surnames: '',
  also: '',
  from: '',
  to: '',
}
