import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { keepPicture, test } from '../support/product.ts'

/** More than a page of history. */
const LINES = 70

test.use({ environment: BUSY_SHOP })

test('a visitor finds what was said, though it is not on the page yet, and goes back to writing', async ({
  visitor,
  server,
}) => {
  const { page, composer } = visitor
  await visitor.opensChat()
  await visitor.says('Where is the **CAFÉ**, please?')
  await visitor.sees('CAFÉ')
  const [token = '', id = ''] = await page.evaluate(() =>
    ['token', 'conversation'].map((name) => localStorage.getItem(`tealight:demo:${name}`) ?? ''),
  )
  const elsewhere = HttpVisitor.knownAs(server.origin, token, id)
  await Promise.all(Array.from({ length: LINES }, (_, line) => elsewhere.says(`line ${line}`)))
  await elsewhere.says('Which cafe did you mean?')
  await page.reload()
  await visitor.sees('Which cafe did you mean?')

  await composer.press('ControlOrMeta+f')
  const field = page.getByRole('searchbox', { name: 'Search this conversation' })
  await expect(field).toBeFocused()
  await field.fill('cafe')
  const outcome = page.getByRole('search').getByRole('status')
  await expect(outcome).toContainText('1 of 2')
  await expect(page.locator('mark')).toHaveText(['cafe'])
  await field.press('Enter')
  await expect(outcome).toContainText('2 of 2')
  await expect(page.locator('mark')).toHaveText(['CAFÉ'])
  await expect(page.locator('mark')).toBeInViewport()
  await expect(field).toBeFocused()
  await keepPicture(page, 'shop-search')
  await field.press('ArrowDown')
  await expect(page.locator('mark')).toHaveText(['cafe'])
  await field.fill('no such thing')
  await expect(outcome).toHaveText('Nothing found')
  await field.press('Escape')
  await expect(field).toBeHidden()
  await expect(composer).toBeFocused()
})

test('a visitor reads an earlier conversation by the keyboard, and goes on in the current one', async ({
  visitor,
  server,
}) => {
  const { page, composer, panel } = visitor
  const { keyboard } = page
  await visitor.opensChat()
  await visitor.says('Do you have storm lanterns?')
  await visitor.sees('Do you have storm lanterns?')
  const elsewhere = HttpVisitor.knownAs(server.origin, await knownToken(page), randomUUID())
  await elsewhere.says('Is my parcel on its way?')
  await visitor.sees('Is my parcel on its way?')

  const more = page.getByRole('button', { name: 'More' })
  await more.press('Enter')
  await page.getByRole('menuitem', { name: 'Earlier conversations' }).press('Enter')
  const past = panel.getByRole('dialog', { name: 'Earlier conversations' })
  const row = past.getByRole('button', { name: /You: Do you have storm lanterns/ })
  await expect(past.getByRole('listitem')).toHaveCount(1)
  await expect(row).toBeFocused()
  await keepPicture(page, 'shop-earlier-conversations')
  await keyboard.press('Enter')
  const talk = past.getByRole('region', { name: 'Conversation' })
  await expect(talk).toBeFocused()
  await expect(talk.getByText('Do you have storm lanterns?')).toBeVisible()
  await expect(talk.getByRole('button')).toHaveCount(0)
  await keepPicture(page, 'shop-earlier-conversation')
  await keyboard.press('Tab')
  await expect(past.getByRole('button', { name: 'Go on' })).toBeFocused()
  await keyboard.press('Tab')
  await expect(past.getByRole('button', { name: 'Back' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(row).toBeFocused()

  await page.route('**/messages?before=*', (route) => route.abort())
  await keyboard.press('Enter')
  await expect(past.getByText('This can’t be loaded right now.')).toBeVisible()
  await page.unroute('**/messages?before=*')
  await past.getByRole('button', { name: 'Try again' }).click()
  await expect(talk.getByText('Do you have storm lanterns?')).toBeVisible()
  await past.getByRole('button', { name: 'Go on' }).click()
  await expect(past).toBeHidden()
  await expect(more).toBeFocused()
  await expect(composer).toBeVisible()
})

function knownToken(page: Page): Promise<string> {
  return page.evaluate(() => localStorage.getItem('tealight:demo:token') ?? '')
}
