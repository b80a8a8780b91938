import fc from 'fast-check'

/**
 * On CI property tests try the same values each time, so that a run says something about the change. Elsewhere
 * they try new ones and print the seed of what they find: keep it as a test.
 */
if (process.env.CI) fc.configureGlobal({ seed: 20_250_131 })
