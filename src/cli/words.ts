import type { Row } from '../core/index.ts'

/** @example plural(2, 'entry', 'entries') // '2 entries' */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/**
 * Where a claim was typed in.
 * @example rowName({ file: 'claims.csv', number: 17, key: 'C-4' }) // 'claims.csv, row 17, id C-4'
 */
export function rowName({ file, number, key }: Row): string {
  return `${file}, row ${number}${key === null ? '' : `, id ${key}`}`
}
