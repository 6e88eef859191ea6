import { expect } from '@playwright/test'
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
