import { expect } from '@playwright/test'
import { keepPicture, test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

test('a visitor writes from the shop; an agent sees it at once, claims and answers', async ({
  visitor,
  agent,
}) => {
  await visitor.opensChat()
  await keepPicture(visitor.page, 'shop-chat-empty')
  await visitor.says('Do the lamps come with a bulb?')
  await agent.opens('Do the lamps come with a bulb?')
  await agent.does('Claim')
  await agent.says('Yes, a warm white one. May I put one aside for you?')
  await visitor.sees('Yes, a warm white one. May I put one aside for you?')
  await visitor.says('Please do!')
  await agent.sees('Please do!')
  await keepPicture(visitor.page, 'shop-chat')
  await keepPicture(agent.page, 'console-conversation')
})

test('the transcript survives another page, a reload, and a closed tab', async ({
  server,
  visitor,
  visitorContext,
  agent,
}) => {
  await visitor.opensChat()
  await visitor.says('Is the workshop open on Sunday?')
  await agent.opens('Is the workshop open on Sunday?')
  await agent.says('From ten to four.')
  await visitor.sees('From ten to four.')

  await visitor.goesTo(`${server.origin}/demo/shop.html`)
  await visitor.sees('From ten to four.')
  await visitor.page.reload()
  await visitor.sees('Is the workshop open on Sunday?')
  await visitor.page.close()

  const returned = await Visitor.visits(visitorContext, `${server.origin}/demo/`)
  if (!(await returned.composer.isVisible())) await returned.opensChat()
  await returned.sees('From ten to four.')
})

test('while the chat is closed a badge counts what the visitor has not read', async ({
  visitor,
  agent,
}) => {
  await visitor.opensChat()
  await visitor.says('Hello?')
  await agent.opens('Hello?')
  await visitor.sees('Hello?')
  await visitor.closesChat()
  await agent.says('Hi! One moment.')
  await agent.says('Here I am.')
  const launcher = visitor.page.getByRole('button', { name: 'Open chat, 2 unread' })
  await expect(launcher).toBeVisible()
  await keepPicture(visitor.page, 'shop-unread')
  await launcher.click()
  await visitor.sees('Here I am.')
  await visitor.closesChat()
  await expect(visitor.page.getByRole('button', { name: 'Open chat', exact: true })).toBeVisible()
})

test('a resolved conversation is back in the queue when its visitor writes again', async ({
  visitor,
  agent,
}) => {
  await visitor.opensChat()
  await visitor.says('Where is my parcel?')
  await agent.opens('Where is my parcel?')
  await agent.says('It arrives tomorrow.')
  await visitor.sees('It arrives tomorrow.')
  await agent.does('Resolve')
  await expect(visitor.transcript.getByText('closed the conversation')).toBeVisible()
  await visitor.says('It did not arrive.')
  await agent.page.getByRole('link', { name: /^Queue/ }).click()
  await agent.opens('It did not arrive.')
  await agent.sees('It arrives tomorrow.')
})
