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

test.describe('in the console', () => {
  // Its worker would keep what is asked for out of sight.
  test.use({ serviceWorkers: 'block' })

  test('it is asked for again too: after a while, or with the next connection', async ({
    visitor,
    agent,
  }) => {
    const { page } = agent
    const asked: string[] = []
    const isFirst = (name: string): boolean => asked.filter((one) => one === name).length === 1
    await page.route(/(linkify|about-person)-[^/]*\.js/, (route) => {
      const [name = ''] = /linkify|about-person/.exec(route.request().url()) ?? []
      asked.push(name)
      return isFirst(name) ? route.abort() : route.continue()
    })
    await visitor.opensChat()
    await visitor.says('Is https://shop.example yours?')
    await agent.opens('Is https://shop.example yours?')
    await expect.poll(() => asked.sort()).toEqual(['about-person', 'linkify'])
    await page.context().setOffline(true)
    await expect(page.getByText('You are offline.')).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible()
    expect(asked.filter((name) => name === 'linkify')).toHaveLength(1)
    await expect(agent.transcript.getByRole('link', { name: 'shop.example' })).toBeVisible()
  })
})
