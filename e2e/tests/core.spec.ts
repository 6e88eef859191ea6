import { test } from '../support/every-browser.ts'

/** In every browser; some come up slowly on a machine that has other work. */
test.setTimeout(60_000)

test('visitor and agent talk; a reload and a second tab show the same', async ({
  server,
  anyVisitor: visitor,
  agent,
}, { project }) => {
  await visitor.opensChat()
  await visitor.keepsPicture(`${project.name}-empty`)
  await visitor.says('Do the lamps come with a bulb?')
  await agent.opens('Do the lamps come with a bulb?')
  await agent.says('Yes, a warm white one.')
  await visitor.sees('Yes, a warm white one.')
  await visitor.keepsPicture(`${project.name}-chat`)

  await visitor.reloads()
  await visitor.sees('Do the lamps come with a bulb?')
  await visitor.sees('Yes, a warm white one.')

  const second = await visitor.opensAnotherTab(`${server.origin}/demo/shop.html`)
  await second.opensChat()
  await second.sees('Yes, a warm white one.')
  await second.says('I take two.')
  await visitor.sees('I take two.')
  await agent.sees('I take two.')
  await agent.says('They are yours.')
  await second.sees('They are yours.')
})

test('both keep everything when the server is killed and comes back', async ({
  server,
  anyVisitor: visitor,
  agent,
}) => {
  await visitor.opensChat()
  await visitor.says('First')
  await agent.opens('First')
  await server.kill()
  await visitor.says('Written while the server is away')
  await visitor.sees('Written while the server is away')
  await server.restart()
  await agent.sees('Written while the server is away')
  await agent.says('Nothing was lost.')
  await visitor.sees('Nothing was lost.')
})
