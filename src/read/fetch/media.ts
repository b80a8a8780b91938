import { OnrecordError } from '../../core/index.ts'
import { quoteShort } from './refuse-fetch.ts'

/** What a Content-Type header says; null is "not said". */
export interface Media {
  /** Lower case, without parameters. */
  readonly mediaType: string | null
  readonly charset: string | null
}

/** @example toMedia('Text/HTML; charset="UTF-8"') // { mediaType: 'text/html', charset: 'UTF-8' } */
export function toMedia(header: string | undefined): Media {
  const words = header ?? ''
  return {
    mediaType: /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)\s*(?:;|$)/.exec(words)?.[1]?.toLowerCase() ?? null,
    charset: /;\s*charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(words)?.[1] ?? null,
  }
}

/** For what holds no words by its header, and is not worth the download. Null for all else: its bytes will tell. */
export function refuseMedia(called: string, { mediaType }: Media): OnrecordError | null {
  if (mediaType === null || !/^(?:image|audio|video|font)\//.test(mediaType)) return null
  return new OnrecordError(
    'inputUnsupported',
    `Could not fetch ${called}: the site says that it is ${quoteShort(mediaType)}, which holds no words. Give the address of the page around it.`,
  )
}
