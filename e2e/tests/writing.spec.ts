import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { lacksWholeChromium } from '../support/every-browser.ts'
import { watchMicrophones } from '../support/microphone.ts'
import { keepPicture, test } from '../support/product.ts'

const PRICES = {
  name: 'prices.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('lamps 59'),
}

test(
  'an answer is formatted, has an emoji, the file of a canned reply and a voice; the visitor gets all of it',
  { tag: '@whole' },
  async ({ agent, visitor }) => {
    test.skip(lacksWholeChromium())
    test.setTimeout(90_000)
    const { page, composer } = agent
    const microphones = await watchMicrophones(page)
    await page.goto(page.url().replace(/console.*/, 'console/settings/replies'))
    await page.getByRole('button', { name: 'Write a canned reply' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('prices')
    await page.getByRole('textbox', { name: 'Text' }).fill('Our prices')
    await page.getByLabel('Files').setInputFiles([PRICES])
    await expect(page.getByRole('list', { name: 'Files to be sent' })).toContainText('8 byte')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('list', { name: 'Files' })).toContainText('prices.txt')
    await visitor.opensChat()
    await visitor.says('What does the lamp cost?')
    await page.getByRole('link', { name: /^Queue/ }).click()
    await agent.opens('What does the lamp cost?')

    await test.step('what the tools do can be undone as if it had been typed', async () => {
      await composer.pressSequentially('/pri')
      await expect(page.getByRole('option')).toContainText('prices.txt (8 byte')
      await composer.press('Tab')
      await composer.press('ControlOrMeta+a')
      await composer.press('ControlOrMeta+b')
      await expect(composer).toHaveValue('**Our prices**')
      await composer.press('ControlOrMeta+z')
      await expect(composer).toHaveValue('Our prices')
      await page.getByRole('button', { name: 'Bold' }).click()
      await expect(composer).toHaveValue('**Our prices**')
      await composer.press('End')
      await composer.pressSequentially(' ')
    })

    await test.step('emoji come above the field, and Escape leads back to it', async () => {
      const face = page.getByRole('button', { name: 'Emoji' })
      await face.click()
      await expect(page.getByRole('searchbox', { name: 'Search emoji' })).toBeFocused()
      await expectAccessible(page)
      await keepPicture(page, 'console-emoji')
      await page.keyboard.press('Escape')
      await expect(composer).toBeFocused()
      await face.click()
      await page.getByRole('searchbox', { name: 'Search emoji' }).fill('thumbs up')
      await page.keyboard.press('Enter')
      await expect(composer).toBeFocused()
      await expect(composer).toHaveValue('**Our prices** 👍')
    })

    await test.step('a recording that one leaves is kept, and lets go of the microphone', async () => {
      await page.context().grantPermissions(['microphone'])
      await page.getByRole('button', { name: 'Record a voice message' }).click()
      await expect(page.getByRole('timer')).toContainText(/Recording, 0:0[1-9]/)
      await page.getByRole('button', { name: 'Pause' }).click()
      await expect(page.getByRole('timer')).toContainText('Paused, 0:0')
      await page.setViewportSize({ width: 320, height: 640 })
      await page.getByRole('button', { name: 'Formats' }).click()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      await expectAccessible(page)
      await keepPicture(page, 'console-writing-320')
      await page.getByRole('button', { name: 'Note' }).click()
      await expect.poll(() => microphones.count()).toEqual({ given: 1, live: 0 })
      await page.getByRole('button', { name: 'Answer', exact: true }).click()
      await page.setViewportSize({ width: 1280, height: 800 })
    })

    const waiting = page.getByRole('list', { name: 'Files to be sent' })
    await expect(waiting.locator('audio')).toBeVisible()
    await keepPicture(page, 'console-writing')
    await composer.press('Enter')
    await expect(waiting).toHaveCount(0)
    await expect(visitor.transcript.locator('strong')).toHaveText('Our prices')
    await expect(visitor.transcript).toContainText('👍')
    await expect(visitor.transcript.getByRole('button', { name: /prices.txt/ })).toBeVisible()
    await expect(visitor.transcript.getByRole('group', { name: /^Voice message/ })).toBeVisible()
  },
)
