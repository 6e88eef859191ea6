import { expect } from '@playwright/test'
import { readExample } from '../src/examples/example.ts'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { BadNetwork } from '../src/network/bad-network.ts'
import { test } from '../support/every-browser.ts'
import { PageServer } from '../support/page-server.ts'

test.use({ environment: { HEARTBEAT_SECONDS: '1' } })

test('the example for a page shows each message once, whatever becomes of its connection', async ({
  server,
  anyVisitor: reader,
}) => {
  const network = await BadNetwork.to(server)
  const site = await PageServer.shows(readExample('browser', network.origin))
  const writer = await HttpVisitor.says(server.origin, 'Hello?')

  await reader.goesTo(`${site.origin}/#${writer.token}`)
  await reader.finds('li', ['You: Hello?'])
  await writer.says('Anybody there?')
  await reader.finds('li', ['You: Hello?', 'You: Anybody there?'])

  network.cuts()
  await writer.says('I can wait.')
  await reader.finds('li', ['You: Hello?', 'You: Anybody there?', 'You: I can wait.'])

  network.swallows()
  await writer.says('Until six.')
  await reader.finds('li', [
    'You: Hello?',
    'You: Anybody there?',
    'You: I can wait.',
    'You: Until six.',
  ])

  const streams = network.asked.filter((address) => address.startsWith('/v1/visitor/stream?'))
  const [first, ...later] = streams.map((address) => new URLSearchParams(address).get('cursor'))
  expect(first).toBe('')
  expect(later.length).toBeGreaterThan(1)
  expect(later).not.toContain('')

  site.closes()
  network.closes()
})
