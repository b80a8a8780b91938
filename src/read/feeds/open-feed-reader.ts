/** What reads a feed: from its bytes to its text, from that to its entries, from an entry's content to its words. */
export type FeedReader = Pick<typeof import('./decode-feed.ts'), 'decodeFeed'> &
  Pick<typeof import('./entry-draft.ts'), 'wordsOfContent'> &
  Pick<typeof import('./parse-feed.ts'), 'parseFeed'>

/** Loads what reads feeds, a fifth of a second that who reads none need not wait for. */
export async function openFeedReader(): Promise<FeedReader> {
  const [{ decodeFeed }, { wordsOfContent }, { parseFeed }] = await Promise.all([
    import('./decode-feed.ts'),
    import('./entry-draft.ts'),
    import('./parse-feed.ts'),
  ])
  return { decodeFeed, wordsOfContent, parseFeed }
}
