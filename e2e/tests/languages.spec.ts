import { expect, type Locator } from '@playwright/test'
import { test } from '../support/product.ts'

test('the chat speaks the language of its page, and its parts do', async ({ visitor }) => {
  const { page } = visitor
  await page.addInitScript(() => {
    new MutationObserver(() => (document.documentElement.lang = 'zh-CN')).observe(document, {
      childList: true,
    })
  })
  await page.reload()
  await page.locator('tealight-chat').getByRole('button').click()
  const composer = page.getByRole('textbox', { name: '输入消息' })
  await composer.fill('你好')
  await composer.press('Enter')
  await expect(page.getByText('已发送')).toBeVisible()
  await page.getByRole('button', { name: '更多' }).click()
  await expect(page.getByRole('menuitem', { name: '下载对话' })).toBeVisible()
})

test('in Arabic the chat runs from right to left, and stands where the page puts it', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ locale: 'ar' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    new MutationObserver(() => (document.documentElement.lang = '')).observe(document, {
      childList: true,
    })
  })
  await page.goto(`${server.origin}/demo/`)
  await page.getByRole('button', { name: 'فتح الدردشة' }).click()
  const dialog = page.getByRole('dialog', { name: /^الدردشة مع/ })
  const composer = dialog.getByRole('textbox', { name: 'اكتب رسالة…' })
  await expect(composer).toHaveCSS('direction', 'rtl')
  const [panel, field, send] = await Promise.all(
    [dialog, composer, dialog.getByRole('button', { name: 'إرسال', exact: true })].map(leftEdge),
  )
  expect(panel).toBeGreaterThan(640)
  expect(send).toBeLessThan(field ?? 0)
  await context.close()
})

async function leftEdge(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.x ?? 0
}
