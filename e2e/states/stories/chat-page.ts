import { expect, type Page } from '@playwright/test'
import type { Scene, Story } from '../story.ts'

/** The site's own chat page, with scripts and, as it is without any, plain. */
export const chatPage: Story[] = [
  {
    async tell({ guest, origin, look, say }) {
      await guest.page.goto(`${origin}/chat/demo`)
      await guest.toolsAreThere()
      await look('chat-page', { within: 'body' })
      await guest.wrote(say('Hello', 'مرحبا'))
      await look('chat-page-conversation', { within: 'body' })
    },
  },
  {
    site: { settings: { form: { fields: [{ kind: 'name', name: 'Name', required: true }] } } },
    async tell(scene) {
      const { guest, desk, look, say } = scene
      const { page } = guest
      await plain(scene, page)
      await look('chat-page-plain', { within: 'body' })
      await page.locator('[name=text]').fill(say('Is anybody there?', 'هل من أحد هنا؟'))
      await page.locator('.write input:not([type=hidden])').fill('Mia')
      await page.locator('.write button').click()
      const entries = page.frameLocator('iframe').locator('.entry')
      await expect(entries).toHaveCount(1)
      await desk.answers(say('We **are**.', '**نعم**.'))
      await expect(entries).toHaveCount(2)
      // The transcript loads again when its stream has ended, and not before.
      await look('chat-page-plain-conversation', { within: 'body', except: ['meta-refresh'] })
    },
  },
]

async function plain({ origin }: Scene, page: Page): Promise<void> {
  await page.goto(`${origin}/chat/demo?plain`, { waitUntil: 'commit' })
  await page.locator('.write').waitFor()
}
