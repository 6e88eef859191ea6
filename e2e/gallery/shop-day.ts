import { randomBytes } from 'node:crypto'
import type { Agent } from '../support/console.ts'
import type { Server } from '../support/server.ts'

/** Somebody who writes to the demo shop, and what is said, by turns. */
interface Talk {
  name: string
  email?: string
  page: { url: string; title: string }
  language: string
  lines: readonly string[]
}

const lantern = { url: '/demo/product.html?id=fastnet', title: 'Fastnet storm lantern · Skerry' }
const shop = { url: '/demo/shop.html', title: 'All candles and lamps · Skerry' }
const delivery = { url: '/demo/delivery.html', title: 'Delivery and returns · Skerry' }

/** A morning at the shop: the last one is the newest. */
const TALKS: readonly Talk[] = [
  {
    name: 'Jonas Weber',
    email: 'jonas.weber@mail.example',
    page: delivery,
    language: 'de-DE',
    lines: [
      'Liefern Sie auch nach Österreich?',
      'Ja, in drei Tagen, für 6 €.',
      'Wunderbar, danke!',
    ],
  },
  {
    name: 'Priya Nair',
    page: shop,
    language: 'en-IN',
    lines: [
      'Are your candles made without palm wax?',
      'They are: beeswax and rapeseed only, and so is the oil of each lantern.',
    ],
  },
  {
    name: 'Claire Dubois',
    email: 'claire@dubois.example',
    page: shop,
    language: 'fr-FR',
    lines: ['Bonjour ! Faites-vous des paquets cadeaux ?'],
  },
  {
    name: '林小雨',
    page: shop,
    language: 'zh-CN',
    lines: ['你好，蜡烛可以寄到上海吗？大概需要多久？'],
  },
  {
    name: 'Tom Okafor',
    page: delivery,
    language: 'en-GB',
    lines: ['My lantern is said to be delivered, but nothing is here.'],
  },
  {
    name: 'Amelia Hart',
    email: 'amelia.hart@mail.example',
    page: lantern,
    language: 'en-GB',
    lines: [
      'Hello! The lantern of my order 1042 arrived with a broken glass.',
      'I am sorry to hear that, Amelia. A new one leaves the workshop **today**, free of charge.',
      'That was quick, thank you! Does it come with a wick as well?',
      'It does, and with a spare:\n\n- one flat wick, fitted\n- one more in the base',
      'Perfect. Shall I send the broken one back?',
    ],
  },
]

/** Everybody writes, and is answered as far as it has been told. */
export async function tellDay(server: Server, agent: Agent): Promise<void> {
  await agent.page.getByRole('button', { name: 'Not now' }).click()
  await agent.choosesSettings({ form: { fields: FIELDS } })
  for (const talk of TALKS) await tellTalk(server, agent, talk)
  const texts = { ar: { title: 'سكيري', greeting: 'مرحبًا! كيف يمكننا مساعدتك؟' } }
  await agent.choosesSettings({ form: {}, look: { texts } })
  await agent.page.getByRole('link', { name: /^All/ }).click()
}

/** What the shop asks of who writes. */
export const FIELDS = [
  { kind: 'name', name: 'Name' },
  { kind: 'email', name: 'Email' },
]

async function tellTalk(server: Server, agent: Agent, talk: Talk): Promise<void> {
  const { name, email, page, language, lines } = talk
  const token = randomBytes(32).toString('base64url')
  const conversationId = newId()
  for (const [turn, text] of lines.entries()) {
    if (turn % 2 === 1) {
      await answer(agent, conversationId, text)
      continue
    }
    const said = await fetch(`${server.origin}/v1/visitor/messages?site=demo`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        id: newId(),
        conversationId,
        text,
        seen: turn,
        language,
        page: { ...page, url: server.origin + page.url },
        about: { name, ...(email && { email }) },
      }),
    })
    if (!said.ok) throw new Error(`${name} could not write: ${await said.text()}`)
  }
}

async function answer({ page }: Agent, conversationId: string, text: string): Promise<void> {
  const path = `/v1/agent/conversations/${conversationId}/messages`
  const body = JSON.stringify({ id: newId(), text, seen: 0 })
  const isTaken = await page.evaluate(
    async ([url, message]) => (await fetch(url, { method: 'POST', body: message })).ok,
    [path, body] as const,
  )
  if (!isTaken) throw new Error(`nobody could answer: ${text}`)
}

function newId(): string {
  return randomBytes(15).toString('base64url')
}
