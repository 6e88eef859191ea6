import { createHmac } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { documentedIn } from '../support/documented.ts'
import { test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'
import { countWhatIsLeft } from '../support/what-is-left.ts'

const documented = documentedIn('owners/api.md')

test('each documented call does what is said of it, and in the end nothing is left', async ({
  server,
  agent,
  visitorContext,
}) => {
  const signature = await signatureOf('42', agent.page)
  const page = await visitorContext.newPage()
  const visitor = new Visitor(page)
  const chat = page.locator('tealight-chat')
  const { said, complaints } = listenTo(page)
  const calls = async (name: string): Promise<void> => {
    const line = documented.line(`tealight('${name}'`)
    await page.evaluate(line.replace("signature: '…'", `signature: '${signature}'`))
  }
  const left = await countWhatIsLeft(page)
  await page.addInitScript(
    documented.block('window.tealight =') + documented.block("'on', 'ready'"),
  )

  await page.goto(`${server.origin}/examples/plain/`)
  await expect.poll(() => said).toContain('calls are obeyed at once')
  const [listen = '', off = ''] = documented.block("'on', 'unread'").split(/(?=^.*'off')/m)
  await page.addScriptTag({ content: listen })
  await calls('hide')
  await expect(chat).toBeHidden()
  await calls('show')
  await expect(visitor.launcher).toBeVisible()
  await calls('prefill')
  await calls('open')
  await expect(visitor.composer).toHaveValue('I have a question about order 1042: ')
  await calls('theme')
  await expect(visitor.panel).toHaveCSS('color-scheme', 'dark')
  await calls('language')
  await expect(page.getByRole('textbox', { name: '输入消息…' })).toHaveValue(/order 1042/)
  await page.evaluate("tealight('language', 'en')")
  await expect(visitor.composer).toHaveValue(/order 1042/)

  await calls('update')
  await calls('track')
  await calls('send')
  const question = 'Please call me back about order 1042.'
  await visitor.sees(question)
  await calls('toggle')
  await expect(visitor.panel).toBeHidden()
  await agent.opens(question)
  await expect(agent.page.getByText('gold', { exact: true })).toBeVisible()
  await expect(agent.page.getByText('Lamp, 59.90')).toBeVisible()
  await calls('page')
  await expect(agent.page.getByText('Checkout, step 2').first()).toBeVisible()
  await agent.does('Claim')
  await agent.says('We will.')
  await expect(page).toHaveTitle('(1) Shop')
  await calls('count')
  await expect.poll(() => said).toContain('1 messages wait')
  await calls('identify')
  await expect.poll(() => said).toContain('the chat knows who this is')
  await expect(agent.page.getByText('Anna').first()).toBeVisible()
  await calls('debug')
  await agent.does('Resolve')
  await expect.poll(() => said).toContain('the conversation was closed')
  await page.evaluate("tealight('open')")
  await visitor.sees(question)
  await calls('close')

  await calls('forget')
  await expect(page).toHaveTitle('Shop')
  expect(await page.evaluate('Object.keys({ ...localStorage, ...sessionStorage })')).toEqual([])
  await page.evaluate("tealight('open')")
  await expect(visitor.composer).toHaveValue('')
  await expect(visitor.transcript).not.toContainText(question)
  await page.addScriptTag({ content: off })
  expect(Object.keys(await left())).toContain('window storage')
  await calls('destroy')
  await expect(chat).toHaveCount(0)
  await expect.poll(left).toEqual({})
  expect(await page.evaluate("'tealight' in window")).toBe(false)
  expect(complaints).toEqual([])
  for (const news of ['the panel is open', 'the panel is closed', 'is here', 'wrote', 'sent'])
    expect(said.join('\n')).toContain(news)
})

/** What the page writes to its console: as it should, and otherwise. */
function listenTo(page: Page): { said: string[]; complaints: string[] } {
  const said: string[] = []
  const complaints: string[] = []
  page.on('console', (message) => {
    const isMeant = ['info', 'table'].includes(message.type())
    ;(isMeant ? said : complaints).push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { said, complaints }
}

/** As the site's own backend signs it, with the secret that its owner has made. */
async function signatureOf(userId: string, owner: Page): Promise<string> {
  const secret = await owner.evaluate(async () => {
    const { changes } = await (await fetch('/v1/agent/bootstrap')).json()
    const site = changes.find(({ kind }: { kind: string }) => kind === 'site')
    const made = await fetch(`/v1/admin/sites/${site.id}/identity`, { method: 'POST' })
    return (await made.json()).secret
  })
  return createHmac('sha256', secret).update(userId).digest('hex')
}
