import { expect } from '@playwright/test'
import { LETTER, pictureOf } from '../samples.ts'
import type { Story } from '../story.ts'

/** What can be sent beside letters, and what can't. */
export const sending: Story[] = [
  {
    async tell({ guest, look, say }) {
      const { page } = guest
      await guest.opensChat()
      await guest.tool('emoji').click()
      await expect(page.locator('.panel [type=search]')).toBeFocused()
      await look('emoji')
      await page.keyboard.press('Escape')
      const files = [await pictureOf(page), LETTER]
      await page.locator('input[type=file][multiple]').setInputFiles(files)
      await expect(page.locator('.tray li')).toHaveCount(2)
      await expect(page.locator('.tray progress')).toHaveCount(0)
      await look('files-chosen')
      await guest.says(say('Is it this one?', 'هل هو هذا؟'))
      await expect(page.locator('.files canvas')).toBeVisible()
      await expect(page.locator('.entry[data-seq]')).toBeVisible()
      await guest.tool('voice').click()
      await expect(page.locator('.voice-light')).toBeVisible()
      await look('voice')
      await page.locator('.voice button').last().click()
      await expect(page.locator('.send')).toBeEnabled()
      await page.locator('.send').click()
      await expect(page.locator('.sound')).toBeVisible()
      await look('files-sent')
      await page.locator('.files canvas').click()
      await expect(page.locator('.viewer')).toBeVisible()
      await look('picture-large')
    },
  },
  {
    async tell({ guest, look, say }) {
      const { page } = guest
      await guest.opensChat()
      // Its bytes are on their way for ever.
      await page.route('**/files/*/bytes?*', () => {})
      await page.locator('input[type=file][multiple]').setInputFiles([LETTER])
      await expect(page.locator('.tray progress')).toHaveCount(1)
      await guest.says(say('Here is the note', 'هذه هي المذكرة'))
      await expect(page.locator('.held button')).toBeVisible()
      await look('files-awaited')
    },
  },
  {
    async tell({ guest, desk, look, say }) {
      await guest.opensChat()
      await guest.field.fill('x'.repeat(10_100))
      await expect(guest.page.locator('.counter')).not.toBeEmpty()
      await look('too-long')
      await guest.wrote(say('Hello?', 'مرحبا؟'))
      await desk.chooses({ settings: { identity: { required: true } } })
      await guest.says(say('Are you there?', 'هل أنتم هنا؟'))
      await expect(guest.page.locator('.foot.failed')).toBeVisible()
      await look('failed-to-send')
    },
  },
  {
    async tell({ guest, look, say }) {
      await guest.opensChat()
      await guest.wrote(say('One moment', 'لحظة'))
      await guest.page.context().setOffline(true)
      await expect(guest.page.locator('.connection')).not.toBeEmpty()
      await guest.says(say('I am in a tunnel', 'أنا في نفق'))
      await guest.sees(say('I am in a tunnel', 'أنا في نفق'))
      await look('connection-lost')
    },
  },
]
