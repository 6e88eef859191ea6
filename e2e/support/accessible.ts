import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds to be wrong, as soon as everything has appeared: nothing, it is hoped. */
export async function expectAccessible(page: Page, within = 'body'): Promise<void> {
  await everythingHasAppeared(page)
  const { violations } = await new AxeBuilder({ page }).include(within).analyze()
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
  expect(found).toEqual([])
}

/** What fades in is faint for a moment, and meant to be. */
async function everythingHasAppeared(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}
