import { expect } from '@playwright/test'
import { FLAME } from '../samples.ts'
import type { Story } from '../story.ts'

/** What stands on the page while the chat is closed. */
export const launchers: Story[] = [
  {
    async tell({ guest, desk, look, say }) {
      await guest.visits()
      await look('launcher')
      await guest.opensChat()
      await guest.wrote(say('Is the big lantern back?', 'هل عاد الفانوس الكبير؟'))
      await guest.page.keyboard.press('Escape')
      await desk.answers(say('It is!', 'نعم!'))
      await expect(guest.page.locator('.badge')).toHaveText('1')
      // The badge is a number, which some languages say in a word.
      await look('launcher-unread', { except: ['label-content-name-mismatch'] })
    },
  },
  {
    site: { settings: { look: { launcher: 'text', launcherText: 'Ask us', side: 'start' } } },
    async tell({ guest, look }) {
      await guest.visits()
      await expect(guest.launcher.locator('b')).toBeVisible()
      await look('launcher-with-words')
    },
  },
  {
    site: { settings: { look: { launcher: 'picture', launcherPicture: FLAME, radius: 4 } } },
    async tell({ guest, look }) {
      await guest.visits()
      await expect(guest.launcher).toBeVisible()
      await look('launcher-with-a-picture')
    },
  },
  {
    site: {
      settings: {
        reach: {
          rules: [
            {
              id: 'hello',
              agentName: 'Robin',
              text: 'Looking for something that keeps burning in the wind?',
              when: { seconds: 0 },
            },
          ],
        },
      },
    },
    async tell({ guest, look }) {
      await guest.visits()
      await expect(guest.page.locator('.teaser')).toBeVisible()
      await look('teaser')
    },
  },
  {
    async tell({ guest, look }) {
      await guest.page.route('**/w/assets/panel-*', (route) => route.abort())
      await guest.visits()
      await guest.launcher.click()
      await expect(guest.page.locator('.note')).not.toBeEmpty()
      await look('launcher-unreachable')
    },
  },
]
