import { readExample } from '../src/examples/example.ts'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { BadNetwork } from '../src/network/bad-network.ts'
import { test } from '../support/every-browser.ts'
import { PageServer } from '../support/page-server.ts'

test.use({ environment: { HEARTBEAT_SECONDS: '1' } })

test('the example for a page shows each message once, whatever becomes of its connection', async ({
  server,
  anyVisitor: visitor,
  agent,
}) => {
  const network = await BadNetwork.to(server)
  const site = await PageServer.shows(readExample('browser', network.origin))
  const { token } = await HttpVisitor.says(server.origin, 'Hello?')
  await agent.opens('Hello?')

  await visitor.goesTo(`${site.origin}/#${token}`)
  await visitor.finds('li', ['You: Hello?'])
  await agent.says('Hi!')
  await visitor.finds('li', ['You: Hello?', 'Robin: Hi!'])

  network.cuts()
  await agent.says('One moment.')
  await visitor.finds('li', ['You: Hello?', 'Robin: Hi!', 'Robin: One moment.'])

  network.swallows()
  await agent.says('Yes?')
  await visitor.finds('li', ['You: Hello?', 'Robin: Hi!', 'Robin: One moment.', 'Robin: Yes?'])

  site.closes()
  network.closes()
})
