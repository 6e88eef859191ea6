import { expect } from '@playwright/test'
import { HttpVisitor } from '../../src/examples/http-visitor.ts'
import type { Scene, Story } from '../story.ts'

/** The menu, and what comes when all has been said. */
export const after: Story[] = [
  {
    site: {
      settings: { privacy: { policyUrl: 'https://shop.example/privacy', retentionDays: 90 } },
    },
    async tell(scene) {
      const { guest, look, say } = scene
      await talks(scene)
      await guest.opensMenu()
      await look('menu')
      await guest.picks(say('Mute sounds', 'كتم الأصوات'))
      await guest.opensMenu()
      await look('menu-muted')
      await guest.picks(say('End the conversation', 'إنهاء المحادثة'))
      await expect(guest.page.locator('.menu [role=menuitem]')).toHaveCount(2)
      await look('menu-ending')
      await guest.picks(0)
      await expect(guest.page.locator('.rating')).toBeVisible()
      await look('ended')
      await guest.page.locator('.scale button').nth(4).click()
      await expect(guest.page.locator('.rating textarea')).toBeVisible()
      await look('rated')
    },
  },
  {
    async tell(scene) {
      const { guest, desk, look, say } = scene
      await talks(scene)
      await desk.resolvesAll()
      await beginsAnew(scene, say('Is my lamp on its way?', 'هل المصباح في الطريق؟'))
      await guest.opensMenu()
      await guest.picks(say('Earlier conversations', 'المحادثات السابقة'))
      await expect(guest.page.locator('.past li')).toHaveCount(1)
      await look('earlier-conversations')
      await guest.page.locator('.past li button').click()
      await expect(guest.page.locator('.past .entry')).toHaveCount(2)
      await look('earlier-conversation')
    },
  },
  ...(['thumbs', 'stars'] as const).map((scale): Story => ({
    site: { settings: { rating: { scale } } },
    async tell(scene) {
      const { guest, desk, look } = scene
      await talks(scene)
      await desk.resolvesAll()
      await guest.page.locator('.scale button').last().click()
      await expect(guest.page.locator('.rating .lit').last()).toBeVisible()
      await look(`rated-with-${scale}`)
    },
  })),
]

async function talks({ guest, desk, say }: Scene): Promise<void> {
  await guest.opensChat()
  await guest.wrote(say('Do you deliver on Sundays?', 'هل توصلون يوم الأحد؟'))
  await desk.answers(say('We do, from noon.', 'نعم، من الظهر.'))
  await guest.sees(say('We do, from noon.', 'نعم، من الظهر.'))
}

/** Another conversation of the same person, who was told to be the same elsewhere. */
async function beginsAnew({ guest, origin }: Scene, text: string): Promise<void> {
  const token = await guest.page.evaluate(() => localStorage.getItem('tealight:demo:token') ?? '')
  await HttpVisitor.knownAs(origin, token, crypto.randomUUID()).says(text)
  await guest.sees(text)
}
