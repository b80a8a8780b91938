/** Bytes of one record's header: addresses of pages with their whole state in them reach some hundred kilobytes. */
export const longestRecordHeader = 1024 * 1024

/** Lines of one record's header. WARC has some twenty names. */
export const mostHeaderLines = 1000

/** Captures of one archive, whose addresses are held to bring them into the order of time: some 14 GB of crawled pages. */
export const mostCaptures = 500_000

/** Bytes of captures held until an earlier one of the same address comes. Few archives are not in order at all. */
export const mostHeldBytes = 64 * 1024 * 1024

/** How many times its size an archive may grow when it is unpacked, as a page that is fetched: bombs reach 1,000. */
export const mostGrowth = 200

/** Below this many bytes an archive may grow as it likes: a small one of repeated lines is no bomb. */
export const freeGrowthBytes = 1024 * 1024

/** Entries of a WACZ: some archives, an index, lists of pages, logs. */
export const mostZipEntries = 10_000

/** Bytes of a WACZ's datapackage.json: some 300 an entry. */
export const largestPackageList = 8 * 1024 * 1024

/** Bytes of an archive that comes from standard input or an address and is held whole, as it is read twice. */
export const largestHeldArchiveBytes = 32 * 1024 * 1024
