import { type Article, type ArticleVersion, articleId, sha256, versionId } from '../../src/core/index.ts'

/** What is known of a plain English text of which nothing is known but these details. */
export function articleOf(text: string, details: Partial<Article> = {}): Article {
  const digest = sha256(text)
  const { url = null, outlet = null, headline = null } = details
  const id = articleId({ url, outlet, sha256: digest })
  return {
    id,
    version: versionId({ id, sha256: digest, headline }),
    url,
    outlet,
    headline,
    byline: null,
    dateline: null,
    agencies: [],
    publishedAt: null,
    publishedFrom: null,
    modifiedAt: null,
    language: 'en',
    sha256: digest,
    snapshot: { sha256: digest, mediaType: 'text/plain', size: new TextEncoder().encode(text).length },
    sample: false,
    ...details,
  }
}

/** A text as an article version of one paragraph. */
export function versionOf(text: string, details: Partial<Article> = {}): ArticleVersion {
  const blocks = text === '' ? [] : [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  return { article: articleOf(text, details), text, blocks }
}
