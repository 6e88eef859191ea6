import { expect } from '@playwright/test'
import { test } from '../support/every-browser.ts'
import { pngOf } from '../support/png.ts'

const LAMP = { name: 'lamp.png', type: 'image/png', base64: pngOf(320, 240).toString('base64') }

test('each part of the chat does what it is for', async ({ anyVisitor: visitor, agent }, {
  project,
}) => {
  test.setTimeout(90_000)
  await test.step('the form asks, and waits until it is filled in', async () => {
    const fields = [{ kind: 'name', name: 'Name', required: true }]
    await agent.choosesSettings({ form: { fields } })
    await visitor.reloads()
    await visitor.opensChat()
    await visitor.finds('.ask label', ['Your name'])
    await visitor.says('Is it **blue**?')
    await visitor.finds('.ask .failed', ['Please fill this in.'])
    await visitor.fills('Your name', 'Mia')
    await visitor.presses('Send')
    await agent.opens('Mia')
  })

  await test.step('what is written is formatted', async () => {
    await visitor.finds('[role=log] strong', ['blue'])
  })

  await test.step('an emoji is found and written', async () => {
    await visitor.presses('Emoji')
    await visitor.fills('Search emoji', 'candle')
    await visitor.presses('candle')
    await visitor.presses('Emoji')
    await visitor.presses('Send')
    await agent.sees('🕯️')
  })

  await test.step('a picture is sent, and drawn', async () => {
    await visitor.drops(LAMP)
    await visitor.finds('.tray [role=status]', ['Ready to be sent'])
    await visitor.keepsPicture(`${project.name}-files`)
    await visitor.presses('Send')
    await expect(agent.transcript.getByRole('img', { name: 'lamp.png' })).toBeVisible()
  })

  // WebKitGTK has no microphone without a person who allows it.
  if (project.name !== 'webkit') {
    await test.step('a voice is recorded, and begins to be heard', async () => {
      await visitor.presses('Record a voice message')
      await visitor.presses('Use the recording')
      await visitor.finds('.tray [role=status]', ['Ready to be sent'])
      await visitor.presses('Send')
      await expect(agent.transcript.locator('audio')).toBeVisible()
      await visitor.presses('Play')
      // Where a machine has no loudspeaker, Firefox gets no further.
      await visitor.finds('.sound button[aria-label=Pause]', [''])
    })
  }

  await test.step('the menu ends it, and it is rated', async () => {
    await visitor.presses('More')
    await visitor.presses('End the conversation')
    await visitor.presses('End it')
    await visitor.presses('Very good')
    await visitor.finds('.rating > [role=status]', ['Thank you!'])
    await expect(agent.page.getByText('rated the conversation: 5 / 5')).toBeVisible()
    // What could not be drawn would be offered to be saved by now.
    await visitor.finds('[role=log] .picture', [''])
    await visitor.keepsPicture(`${project.name}-parts`)
  })
})
