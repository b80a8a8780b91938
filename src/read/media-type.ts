/**
 * A snapshot's media type with the charset that the server's header named: bytes that do not say it themselves
 * can be read again only with it.
 * @example withCharset('text/html', 'windows-1251') // 'text/html; charset=windows-1251'
 */
export function withCharset(mediaType: string, served: string | null): string {
  return served === null || !mediaType.startsWith('text/')
    ? mediaType
    : `${mediaType}; charset=${served.toLowerCase()}`
}
