import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

test('the loudest look can be read, stands where its owner wants it, and a change of it is taken over at once', async ({
  agent: { page: desk },
  server,
  visitorContext,
}) => {
  await desk.goto(`${server.origin}/console/settings`)
  await desk.getByRole('link', { name: 'Look' }).click()
  await desk.getByRole('textbox', { name: 'Colour', exact: true }).fill('#ffee00')
  await choose(desk, 'Light or dark', 'Dark')
  await choose(desk, 'Launcher', 'Icon and text')
  await desk.getByRole('textbox', { name: 'Text on the launcher' }).fill('Ask us')
  await choose(desk, 'Side', 'Where a line begins')
  await desk.getByRole('spinbutton', { name: 'Distance from the bottom' }).fill('60')
  await expectAccessible(desk)
  await keepPicture(desk, 'settings-look')
  expect(await desk.evaluate(() => document.querySelector('.shell')?.scrollTop)).toBe(0)
  await save(desk)

  const visitor = await Visitor.visits(visitorContext, `${server.origin}/demo/`)
  const { page } = visitor
  const launcher = page.getByRole('button', { name: 'Ask us' })
  const box = await launcher.boundingBox()
  expect([box?.x, box && box.y + box.height]).toEqual([20, 740])
  await launcher.click()
  await visitor.says('Hello?')
  const own = page.locator('.own .bubble')
  await expect(own).toHaveCSS('background-color', 'rgb(255, 238, 0)')
  await expect(own).toHaveCSS('color', 'rgb(15, 23, 42)')
  await expect(visitor.panel).toHaveCSS('background-color', 'rgb(15, 23, 42)')
  await expectAccessible(page, 'tealight-chat')
  await keepPicture(page, 'look-loud')

  await desk.getByRole('textbox', { name: 'Colour', exact: true }).fill('#0000ff')
  await choose(desk, 'Light or dark', 'Light')
  await save(desk)
  await expect(own).toHaveCSS('background-color', 'rgb(0, 0, 255)')
  await expect(visitor.panel).toHaveCSS('background-color', 'rgb(255, 255, 255)')

  await choose(desk, 'Launcher', 'None')
  await save(desk)
  const shopper = await Visitor.visits(visitorContext, `${server.origin}/examples/plain/?none`)
  await opensWithButtonOfThePage(shopper)
})

test('pictures of the owner are drawn on a page that allows no images', async ({
  agent: { page: desk },
  server,
  visitorContext,
}) => {
  await desk.goto(`${server.origin}/console/settings`)
  await desk.getByRole('link', { name: 'Look' }).click()
  await choose(desk, 'Launcher', 'Picture')
  await desk.getByLabel('Picture on the launcher').setInputFiles(PICTURE)
  await desk.getByLabel('Picture in the head').setInputFiles(PICTURE)
  await expect(desk.locator('.field-picture img')).toHaveCount(2)
  await save(desk)

  const visitor = await Visitor.visits(visitorContext, `${server.origin}/examples/strict-csp/`)
  const { page } = visitor
  await expect(page.locator('.launcher canvas')).toBeVisible()
  await visitor.opensChat()
  await expect(page.locator('.header canvas')).toBeVisible()
  await expect(page.locator('.launcher canvas')).toBeHidden()
  await expect(page.getByText('Nothing so far.')).toBeVisible()
})

const PICTURE = fileURLToPath(new URL('../../docs/images/tealight.png', import.meta.url))

async function opensWithButtonOfThePage({ page, composer, panel }: Visitor): Promise<void> {
  await page.evaluate(() => {
    const button = document.createElement('button')
    button.textContent = 'Write to us'
    button.setAttribute('onclick', "tealight('open')")
    document.body.prepend(button)
  })
  const button = page.getByRole('button', { name: 'Write to us' })
  await button.click()
  await expect(composer).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(button).toBeFocused()
}

async function choose(desk: Page, group: string, choice: string): Promise<void> {
  await desk.getByRole('group', { name: group }).getByText(choice, { exact: true }).click()
}

async function save(desk: Page): Promise<void> {
  const button = desk.getByRole('button', { name: 'Save' })
  await button.click()
  await expect(button).toBeDisabled()
}
