import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { keepPicture, test } from '../support/product.ts'

const documentation = readFileSync(new URL('../../docs/owners/privacy.md', import.meta.url), 'utf8')

test('a site that asks stores nothing before the visitor agrees, then what is documented, and asks nobody else', async ({
  server,
  agent,
  visitor,
}) => {
  const { page } = visitor
  const policyUrl = `${server.origin}/docs/`
  await agent.choosesSettings({ privacy: { consent: 'ask', policyUrl } })
  const asked: string[] = []
  page.context().on('request', (request) => asked.push(request.url()))
  await page.reload()
  await page.getByRole('button', { name: 'Open chat' }).click()
  const agree = page.getByRole('button', { name: 'Agree and write' })
  await expect(agree).toBeVisible()
  await keepPicture(page, 'shop-consent')
  await expect(visitor.composer).toBeHidden()
  expect(await stored(page)).toEqual([])

  await agree.click()
  await expect(visitor.composer).toBeFocused()
  await page.route('**/v1/visitor/messages*', (route) => route.abort())
  await visitor.says('Who reads this?')
  await visitor.composer.fill('And another thing')
  await expect.poll(() => stored(page)).toContain('outbox')
  const everything = await stored(page)
  await page.unroute('**/v1/visitor/messages*')
  await visitor.sees('Who reads this?')
  await agent.opens('Who reads this?')
  await agent.says('Only we do.')
  await visitor.sees('Only we do.')

  for (const key of everything) expect(documentation).toContain(`| \`tealight:SITE:${key}\``)
  expect(everything).toEqual(['consent', 'conversation', 'draft', 'open', 'outbox', 'token'])
  expect(await page.context().cookies(page.url())).toEqual([])
  expect(asked.filter((url) => new URL(url).origin !== server.origin)).toEqual([])
})

/** The chat's keys in the page's storages, without what is the same in all of them. */
function stored(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    return keys.flatMap((key) => /^tealight:[^:]+:(\w+)/.exec(key)?.[1] ?? []).sort()
  })
}
