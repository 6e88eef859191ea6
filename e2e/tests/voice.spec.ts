import { expect } from '@playwright/test'
import { lacksWholeChromium } from '../support/every-browser.ts'
import { watchMicrophones } from '../support/microphone.ts'
import { keepPicture, test } from '../support/product.ts'

test(
  'a voice message is recorded, sent and heard on both sides, and the microphone is let go',
  {
    tag: '@whole',
  },
  async ({ visitor, agent }) => {
    test.skip(lacksWholeChromium())
    test.setTimeout(90_000)
    const { page, panel } = visitor
    const microphones = await watchMicrophones(page)
    await visitor.reloads()
    await visitor.opensChat()
    const record = panel.getByRole('button', { name: 'Record a voice message' })
    const timer = panel.getByRole('timer')

    await test.step('who refuses the microphone is told so, and writes on', async () => {
      // Without a screen, the browser says no to everything that it would ask.
      await record.click()
      await expect(panel.getByText('The microphone may not be used.')).toBeVisible()
      await keepPicture(page, 'voice-refused')
      await panel.getByRole('button', { name: 'Close', exact: true }).click()
      await expect(visitor.composer).toBeFocused()
    })

    await test.step('what is discarded frees the microphone', async () => {
      await page.context().grantPermissions(['microphone'])
      await record.click()
      await expect(timer).toContainText('Recording, 0:0')
      expect(await microphones.count()).toEqual({ given: 1, live: 1 })
      await panel.getByRole('button', { name: 'Discard the recording' }).click()
      await expect.poll(() => microphones.count()).toEqual({ given: 1, live: 0 })
      await expect(panel.getByRole('list', { name: 'Files to be sent' })).toHaveCount(0)
      await expect(visitor.composer).toBeFocused()
    })

    await test.step('so does closing the chat', async () => {
      await record.click()
      await expect(timer).toContainText('Recording, 0:0')
      await panel.getByRole('button', { name: 'Close chat' }).click()
      await expect.poll(() => microphones.count()).toEqual({ given: 2, live: 0 })
      await visitor.opensChat()
    })

    await test.step('what is used is sent, and heard by the visitor', async () => {
      await record.click()
      await expect(timer).toContainText('Recording, 0:01')
      await keepPicture(page, 'voice-recording')
      await panel.getByRole('button', { name: 'Use the recording' }).click()
      await expect.poll(() => microphones.count()).toEqual({ given: 3, live: 0 })
      await expect(panel.getByText('Ready to be sent')).toBeAttached()
      await visitor.says('Listen to this hum')
      const voice = visitor.transcript.getByRole('group', { name: /^Voice message, 0:0[1-9]/ })
      await voice.getByRole('button', { name: 'Play' }).click()
      await expect(voice.getByRole('button', { name: 'Pause' })).toBeVisible()
      await expect
        .poll(() => voice.getByRole('slider').inputValue().then(Number))
        .toBeGreaterThan(0)
      await keepPicture(page, 'voice-sent')
      await expect(voice.getByRole('button', { name: 'Play' })).toBeVisible()
    })

    await test.step('and by the agent', async () => {
      await agent.opens('Listen to this hum')
      const sound = agent.transcript.locator('audio')
      await expect(sound).toHaveAttribute('aria-label', /voice message/)
      await sound.evaluate((audio: HTMLAudioElement) => void audio.play())
      await expect
        .poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.ended && audio.currentTime))
        .toBeGreaterThan(0.2)
      await keepPicture(agent.page, 'voice-console')
    })
  },
)
