/** @example plural(2, 'entry', 'entries') // '2 entries' */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
