/** As `fold` of src/interpret/where/fold.ts. */
export function fold(name: string): string
