import { expect } from '@playwright/test'
import { test } from '../support/product.ts'

test('a module that could not be loaded is asked for again: nobody reloads the page', async ({
  visitor,
  agent,
}) => {
  const asked: string[] = []
  await visitor.page.route(/streaming-[^/]*\.js/, (route) => {
    asked.push(route.request().url())
    return asked.length > 2 ? route.continue() : route.abort()
  })
  await visitor.opensChat()
  await visitor.says('Is anybody there?')
  await expect(visitor.panel.getByText('· Sent')).toBeVisible()
  await agent.opens('Is anybody there?')
  await agent.says('Yes, now you hear me.')
  await visitor.sees('Yes, now you hear me.')
  // Browsers that remember a failed address are asked for another one.
  expect(asked.slice(0, 3).map((url) => url.replace(/^[^?]*/, ''))).toEqual(['', '?', '??'])
})
