import { expect } from '@playwright/test'
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
