import { expect, type Page } from '@playwright/test'

/** The browser has the whole console. Does not wait for the time at which the page lets its worker keep what is fetched later. */
export async function keepsAll(page: Page): Promise<void> {
  const isKept = (): Promise<boolean> =>
    page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      active?.postMessage({ kind: 'keep', used: [] })
      const worker = await (await fetch('/console/worker.js')).text()
      const files = worker.match(/\/console\/assets\/[\w-]+\.js/g) ?? []
      // Of the languages the one in use is kept.
      const others = files.filter(
        (file) => !/\/[a-z]{2}(-[A-Z]{2})?(-newer)?-[\w-]{8}\.js$/.test(file),
      )
      const kept = await Promise.all(others.map((file) => caches.match(file)))
      return kept.length > 0 && !kept.includes(undefined)
    })
  await expect.poll(isKept).toBe(true)
}
