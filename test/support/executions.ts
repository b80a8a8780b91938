import type { Page } from 'playwright-core'

/** What hostile markup brought about in a page. */
export interface Executions {
  /** Each as a sentence: a call of `ran()`, a dialog, a way to another site, a try that the policy stopped. */
  readonly seen: string[]
}

/**
 * Counts whatever runs or tries to in a page from now on. Nothing leaves this machine: a request to any other
 * origin is counted and stopped.
 * @param home the origin that the page may ask
 */
export async function watchExecutions(page: Page, home: string): Promise<Executions> {
  const seen: string[] = []
  await page.exposeFunction('ran', () => {
    seen.push('a call of ran()')
  })
  await page.exposeFunction('stoppedByPolicy', (what: string) => {
    seen.push(`a try that the policy stopped: ${what}`)
  })
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) => stoppedByPolicy(event.violatedDirective))`,
  )
  page.on('dialog', (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.route(
    (url) => url.origin !== home,
    async (route) => {
      seen.push(`a request to ${route.request().url()}`)
      await route.abort()
    },
  )
  return { seen }
}

/** Does to every element below a selector what could set something off: its own events, clicks on what is no web address. */
export async function provoke(page: Page, below: string): Promise<void> {
  await page.evaluate(`for (const element of document.querySelectorAll('${below} *, ${below}')) {
    for (const { name } of element.attributes)
      if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase(), { bubbles: true }))
    const address = ['href', 'src', 'action', 'formaction'].map((name) => element.getAttribute(name) ?? '').join(' ')
    if (/script:|data:/i.test(address.replace(/\\s/g, '')) || element.closest('form')) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }`)
}
