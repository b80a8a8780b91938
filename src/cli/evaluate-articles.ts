import type { ArticleVersion, OnrecordError } from '../core/index.ts'

/**
 * The article of a file, read as every command reads it.
 * @throws OnrecordError as reading gives it
 */
export async function readArticle(path: string): Promise<ArticleVersion> {
  for await (const version of readEach(path)) return version
  throw new Error(`${path} gave neither an article nor a sentence`)
}

/** The article of a text that stands in no file of its own. */
export async function readWords(text: string): Promise<ArticleVersion> {
  const { readInputs } = await import('../read/index.ts')
  async function* bytes() {
    yield Buffer.from(text)
  }
  for await (const { outcome } of readInputs(['-'], { stdin: bytes() })) {
    if (outcome.ok) return outcome.value
    throw outcome.error
  }
  throw new Error('a text gave neither an article nor a sentence')
}

/**
 * The articles of a file, one at a time; lines that are none are passed over.
 * @throws OnrecordError when there is no article in it
 */
export async function* readEach(
  path: string,
  onProgress?: (done: number, total: number | null) => void,
): AsyncGenerator<ArticleVersion> {
  const { readInputs } = await import('../read/index.ts')
  let articles = 0
  let failure: OnrecordError | null = null
  for await (const { outcome, progress } of readInputs([path])) {
    onProgress?.(progress.done, progress.total)
    if (outcome.ok) {
      articles++
      yield outcome.value
    } else failure ??= outcome.error
  }
  if (articles === 0 && failure !== null) throw failure
}
