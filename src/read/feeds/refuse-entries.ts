import { OnrecordError } from '../../core/index.ts'
import { mostFeedPages } from '../limits.ts'
import { capitalise } from '../refuse.ts'

/** For a feed that lists nothing. */
export function refuseNoEntries(called: string): OnrecordError {
  return new OnrecordError(
    'inputNoArticle',
    `${capitalise(called)} is a feed without entries. Save it again when it has some, or save the pages themselves.`,
  )
}

/** For entries whose words stand elsewhere. `couldRead` is whether asking for their pages would help. */
export function refuseWithout(
  called: string,
  { without, all, couldRead }: { without: number; all: number; couldRead: boolean },
): OnrecordError {
  const which =
    without === all ? (all === 1 ? 'The entry' : `All ${all} entries`) : `${without} of the ${all} entries`
  const have = without === 1 ? 'has no text of its own' : 'have no text of their own'
  const what = couldRead
    ? 'Add --pages to have their pages fetched, or save them and pass those files.'
    : 'They name no page either: look for the articles on the site.'
  return new OnrecordError(
    'inputNoArticle',
    `${which} of ${called} ${have}, only a title or a summary. ${what}`,
  )
}

/** For the entries after the last page that is fetched for one feed. */
export function refuseMorePages(called: string, more: number): OnrecordError {
  const [entries, have] = more === 1 ? ['entry', 'has'] : ['entries', 'have']
  return new OnrecordError(
    'inputTooLarge',
    `${mostFeedPages} pages were fetched for ${called}, the most for one feed; ${more} further ${entries} without a text of ${more === 1 ? 'its' : 'their'} own ${have} not been read. Pass the addresses of their pages.`,
  )
}
