import { expect } from '@playwright/test'
import { test } from '../support/every-browser.ts'
import { keepsAll } from '../support/kept-console.ts'

test.setTimeout(60_000)

test('without the server a console shows what it had, and what was written then goes once it is back', async ({
  server,
  agent,
  anyVisitor: visitor,
}) => {
  const { page } = agent
  await visitor.opensChat()
  await visitor.says('Do you have lanterns?')
  await page.evaluate(() => localStorage.setItem('tealight:console:copy', 'on'))
  await page.reload()
  await agent.opens('Do you have lanterns?')
  await agent.says('Two kinds')
  await visitor.sees('Two kinds')
  await keepsAll(page)
  await server.kill()
  await expect(page.getByText(/Connection lost/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/Offline: as of \d/)).toBeVisible()
  await agent.sees('Two kinds')
  await agent.says('And they are cheap')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  const note = page.getByRole('textbox', { name: 'Your note for colleagues' })
  await note.fill('Asked twice')
  await note.press('Enter')
  await page.reload()
  await agent.sees('Asked twice')
  await agent.sees('And they are cheap')
  await server.restart()
  await visitor.sees('And they are cheap')
  await expect(page.getByText(/Offline/)).toHaveCount(0)
  await expect(agent.transcript.getByText('And they are cheap')).toHaveCount(1)
  await expect(agent.transcript.getByText('Asked twice')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Discard' })).toHaveCount(0)
  await expect.poll(() => page.evaluate(copiesKept)).toBe(1)
  await page.getByRole('button', { name: /Account/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect.poll(() => page.evaluate(copiesKept)).toBe(0)
})

function copiesKept(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('tealight:console')
    opening.onsuccess = () => {
      const counting = opening.result.transaction('heads').objectStore('heads').count()
      counting.onsuccess = () => resolve(counting.result)
      opening.result.close()
    }
  })
}
