import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds to be wrong, as soon as everything has appeared: nothing, it is hoped. */
export async function expectAccessible(page: Page, within = 'body'): Promise<void> {
  expect(await findFaults(page, within)).toEqual([])
}

/** Each rule that is broken, with the elements that break it. */
export async function findFaults(
  page: Page,
  within: string,
  except: readonly string[] = [],
): Promise<string[][]> {
  await everythingHasAppeared(page)
  // In the page alone: else each look would open a page of its own to put the findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(within).options(WANTED)
  const { violations } = await axe.analyze()
  const meant = violations.filter(({ id }) => !except.includes(id))
  return meant.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}

/** What is wrong and nothing else; what WCAG 2.2 asks for beyond 2.1 has to be named. */
const WANTED: Parameters<AxeBuilder['options']>[0] = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
}

/** What fades in is faint for a moment, and meant to be. */
async function everythingHasAppeared(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What was asked for just now is drawn in the next frame, and begins to fade in then.
    for (let frames = 2; frames > 0; frames -= 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}
