/** Kinds of pages in the order of the table. */
export const pageKinds = ['live blog', 'news article', 'other article', 'blog post', 'not said'] as const
type PageKind = (typeof pageKinds)[number]

/** Types of schema.org that are a news article: NewsArticle, its kinds, and a report. */
const newsTypes =
  /^(?:(?:Reportage|Analysis|Background|Opinion|Review|AskPublic)?NewsArticle|Report|ReportageNewsArticle)$/

/**
 * What a page calls itself, by the types of schema.org in its JSON-LD and microdata, else by `og:type`: the only
 * thing about its kind that a program can tell without judging.
 */
export function kindOfPage(html: string): PageKind {
  const types = [
    ...html.matchAll(/"@type"\s*:\s*(?:\[\s*)?"([A-Za-z:/.]+)"/g),
    ...html.matchAll(/itemtype=["']?https?:\/\/schema\.org\/([A-Za-z]+)/gi),
  ].map((match) => match[1] ?? '')
  if (types.includes('LiveBlogPosting')) return 'live blog'
  if (types.some((type) => newsTypes.test(type))) return 'news article'
  if (types.includes('BlogPosting')) return 'blog post'
  if (types.some((type) => type.endsWith('Article'))) return 'other article'
  const isArticle = /<meta\b[^>]*\bog:type\b[^>]*\barticle\b/i.test(html)
  return isArticle ? 'other article' : 'not said'
}

/** The language that a page declares, as its first subtag in small letters: "en", "de"; "not said". */
export function languageOfPage(html: string): string {
  const declared = /<html\b[^>]*?\b(?:xml:)?lang=["']?([a-z]{2,3})\b/i.exec(html.slice(0, 20_000))?.[1]
  return declared?.toLowerCase() ?? 'not said'
}
