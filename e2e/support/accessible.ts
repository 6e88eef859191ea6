import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds to be wrong, as soon as everything has appeared: nothing, it is hoped. */
export async function expectAccessible(page: Page, within = 'body'): Promise<void> {
  expect(await findFaults(page, within)).toEqual([])
}

/** Each rule that is broken, with the elements that break it. */
export async function findFaults(page: Page, within: string): Promise<string[][]> {
  await everythingHasAppeared(page)
  const axe = new AxeBuilder({ page }).include(within).options(WITH_NEWEST)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}

/** What WCAG 2.2 asks for beyond 2.1 has to be asked for. */
const WITH_NEWEST = { rules: { 'target-size': { enabled: true } } }

/** What fades in is faint for a moment, and meant to be. */
async function everythingHasAppeared(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}
