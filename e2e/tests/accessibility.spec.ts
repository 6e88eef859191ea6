import { expectAccessible } from '../support/accessible.ts'
import { test } from '../support/product.ts'

// The chat's own states are in states.spec.ts.
for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the console, ${colorScheme}`, async ({
    server,
    visitor,
    agent,
    browser,
  }) => {
    await agent.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectAccessible(agent.page)
    await visitor.opensChat()
    await visitor.says('Hello, see https://shop.example/lamps')
    await agent.opens('Hello, see')
    await agent.says('Welcome!')
    await visitor.sees('Welcome!')
    await expectAccessible(agent.page)

    const context = await browser.newContext({ colorScheme })
    const signIn = await context.newPage()
    await signIn.goto(`${server.origin}/console/`)
    await signIn.getByRole('button', { name: 'Sign in' }).waitFor()
    await expectAccessible(signIn)
    await context.close()
  })
}
