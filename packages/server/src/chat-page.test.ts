import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nanoid } from 'nanoid'
import { PlainBrowser } from './testing/plain-browser.ts'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import { request } from './testing/test-client.ts'
import { fileOf, uploads } from './testing/test-files.ts'

let app: RunningApp
let shop: TestWorkspace
let lin: TestAgent
beforeAll(async () => {
  app = await startApp({ HEARTBEAT_SECONDS: '1' })
  shop = await app.workspace()
  lin = await shop.agent('Lin')
})
afterAll(() => app.stop())

const somebody = () => new PlainBrowser(app.origin, shop.siteKey)

async function conversationOf(text: string): Promise<string> {
  const { changes } = await lin.starts()
  const found = changes.find((it) => it.kind === 'conversation' && it.lastMessage?.excerpt === text)
  return found?.id ?? ''
}

describe('the page', () => {
  test('leaves nothing with whoever only looks', async () => {
    const page = await somebody().opens()
    expect(page.status).toBe(200)
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(page.text).toContain('A shop')
    expect(page.text).toContain('Hello!')
    expect(page.text).not.toContain('<iframe')
  })

  test('allows no script, and no style but its own', async () => {
    const policy = (await somebody().opens()).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; style-src 'sha256-")
    expect(policy).not.toMatch(/script-src|unsafe/)
  })

  test('has an icon in the colour of its site', async () => {
    const visitor = somebody()
    const [, path] = /<link rel="icon"[^>]* href="\/chat\/[^/]+([^"]+)"/.exec(
      (await visitor.opens()).text,
    ) ?? ['', '']
    const icon = await visitor.opens(path)
    expect(icon.headers.get('content-type')).toBe('image/svg+xml')
    expect(icon.text).toContain('fill="#0f766e"')
  })

  test('speaks the language that is asked for', async () => {
    const chinese = { 'Accept-Language': 'ga, zh;q=0.9, en;q=0.8' }
    const page = await somebody().opens('', chinese)
    expect(page.text).toContain('<html lang="zh-CN" dir="ltr">')
    expect(page.text).toContain('您的消息')
  })

  test('is a page too where there is no such site', async () => {
    const stranger = new PlainBrowser(app.origin, 'no-such-site')
    const page = await stranger.opens()
    expect(page.status).toBe(404)
    expect(page.text).toContain('There is no such chat.')
  })
})

describe('the form', () => {
  test('makes a visitor with the first message, known by a cookie that scripts and other sites do not get', async () => {
    const visitor = somebody()
    const answer = await visitor.says('Is the lamp in stock?')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/chat/${shop.siteKey}`)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toContain(`Path=/chat/${shop.siteKey};`)
    expect(await conversationOf('Is the lamp in stock?')).not.toBe('')
    expect((await visitor.opens()).text).toContain('<iframe')
  })

  test('sent twice is one message of one visitor, even where the answer and its cookie were lost', async () => {
    const visitor = somebody()
    const page = await visitor.opens()
    await visitor.sends(page, 'Only once')
    visitor.cookie = ''
    expect((await visitor.sends(page, 'Only once')).status).toBe(303)
    const transcript = await visitor.opensTranscript()
    await transcript.shows('Only once')
    expect(transcript.count('Only once')).toBe(1)
    transcript.closes()
  })

  test('goes on with the conversation that there is', async () => {
    const visitor = somebody()
    await visitor.says('First of two')
    const id = await conversationOf('First of two')
    await visitor.says('Second of two')
    expect(await conversationOf('Second of two')).toBe(id)
  })

  test('keeps what was written when it can not be sent', async () => {
    const visitor = somebody()
    const page = await visitor.opens()
    const long = await visitor.sends(page, `<b>${'x'.repeat(10_000)}`)
    expect(long.status).toBe(400)
    expect(long.text).toContain('Write at most 10000 characters')
    expect(long.text).toContain('&lt;b&gt;xxx')
    expect((await visitor.sends(page, ' \u200b ')).text).toContain('Write something first.')
    expect(visitor.cookie).toBe('')
    expect((await visitor.sends(page, 'y'.repeat(10_000))).status).toBe(303)
  })

  test('is refused when another site sends it', async () => {
    const visitor = somebody()
    const page = await visitor.opens()
    for (const headers of [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]) {
      const answer = await visitor.sends(page, 'forged', { ...headers })
      expect([answer.status, visitor.cookie]).toEqual([403, ''])
    }
  })

  test("with somebody else's conversation shows and changes nothing of it", async () => {
    const visitor = somebody()
    await visitor.says('A secret of mine')
    const conversationId = await conversationOf('A secret of mine')
    const stranger = somebody()
    const page = await stranger.opens()
    const forged = { ...page.fields, conversationId, text: 'mine now' }
    const answer = await stranger.posts('/messages', forged)
    expect(answer.status).toBe(404)
    expect(answer.fields['conversationId']).not.toBe(conversationId)
    expect(answer.text).not.toContain('secret')
    expect(await conversationOf('A secret of mine')).toBe(conversationId)
  })

  test('forgets whoever wants to be forgotten', async () => {
    const visitor = somebody()
    await visitor.says('Forget this')
    const transcript = await visitor.opensTranscript()
    await transcript.shows('Forget this')
    const { cookie } = visitor
    await visitor.posts('/forgetting', {})
    expect(visitor.cookie).toBe('')
    await transcript.ends()
    const later = await visitor.opens('/transcript', { Cookie: cookie })
    expect(later.status).toBe(401)
  })
})

test('the page asks what the site asks, and for consent before anything is stored', async () => {
  const asking = await app.workspace()
  const ada = await asking.agent('Ada', 'admin')
  const { changes } = await ada.starts()
  const site = changes.find(({ kind }) => kind === 'site')
  const fields = [
    { kind: 'email', name: 'email', label: { en: 'Where we reach you' }, required: true },
  ]
  const settings = { form: { fields }, privacy: { consent: 'ask' } }
  await ada.asks('PATCH', `/admin/sites/${site && 'id' in site ? site.id : ''}`, { settings })
  const visitor = new PlainBrowser(app.origin, asking.siteKey)
  const page = await visitor.opens()
  expect(page.text).toContain('Where we reach you')
  const write = (more: Record<string, string>) =>
    visitor.posts('/messages', { ...page.fields, text: 'Hello', ...more })
  expect((await write({})).text).toContain('Agree to the cookie first')
  expect((await write({ consent: 'yes' })).text).toContain('Check your answers')
  const odd = await write({ consent: 'yes', 'about-email': 'no address' })
  expect(odd.text).toContain('value="no address"')
  expect(visitor.cookie).toBe('')
  const done = await write({ consent: 'yes', 'about-email': 'ada@shop.example' })
  expect(done.status).toBe(303)
  const everything = JSON.stringify(await ada.starts())
  expect(everything).toContain('ada@shop.example')
})

describe('the transcript', () => {
  test('grows while it is open: each message once, whoever wrote it, and nothing that is markup', async () => {
    const visitor = somebody()
    await visitor.says('Does it grow?')
    const transcript = await visitor.opensTranscript()
    await transcript.shows('Does it grow?')
    const id = await conversationOf('Does it grow?')
    await lin.claims(id)
    await lin.says(id, '<script>alert(1)</script> & https://shop.example/?a=1&b=2.')
    await transcript.shows('Lin joined the conversation')
    await transcript.shows(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; <a href="https://shop.example/?a=1&amp;b=2"',
    )
    expect(transcript.text).not.toContain('<script')
    await visitor.says('It does.')
    await transcript.shows('It does.')
    expect(transcript.count('Does it grow?')).toBe(1)
    expect(transcript.isOver).toBe(false)
    await transcript.shows('<!-- -->')
    transcript.closes()
  })

  test('tells what an agent has read, and reads itself what it shows', async () => {
    const visitor = somebody()
    await visitor.says('Read me')
    const id = await conversationOf('Read me')
    const transcript = await visitor.opensTranscript()
    await transcript.shows('Read me')
    await lin.asks('PUT', `/agent/conversations/${id}/read`, { seq: 1 })
    await transcript.shows('#read-1{display:inline}')
    transcript.closes()
    await lin.claims(id)
    await lin.says(id, 'And you?')
    const again = await visitor.opensTranscript()
    await again.shows('And you?')
    await expect.poll(async () => unreadIn(id)).toBe(0)
    again.closes()
  })

  test('shows everything once again after its connection was cut', async () => {
    const visitor = somebody()
    await visitor.says('Before the tunnel')
    const id = await conversationOf('Before the tunnel')
    const cut = await visitor.opensTranscript()
    await cut.shows('Before the tunnel')
    expect(cut.text).toMatch(/<meta http-equiv="refresh" content="[3-7]; url=[^"]*\/transcript">/)
    cut.closes()
    await lin.claims(id)
    await lin.says(id, 'In the tunnel')
    const back = await visitor.opensTranscript()
    await back.shows('In the tunnel')
    expect([back.count('Before the tunnel'), back.count('In the tunnel')]).toEqual([1, 1])
    back.closes()
  })

  test('is complete at once where it is asked for, and loads itself again', async () => {
    const visitor = somebody()
    await visitor.says('By polls')
    const transcript = await visitor.opensTranscript('?wait=0')
    await transcript.ends()
    expect(transcript.text).toContain('By polls')
    expect(transcript.text).toContain('<meta http-equiv="refresh" content="5">')
  })

  test('shows files to whom they were sent, and to nobody else', async () => {
    const visitor = somebody()
    await visitor.says('Is there a picture?')
    const id = await conversationOf('Is there a picture?')
    const file = fileOf('A manual.', { name: 'manual.txt', type: 'text/plain' })
    const headers = { Cookie: lin.cookie }
    await uploads({ headers, url: (path) => `${app.origin}/v1/agent${path}` }, file)
    await lin.claims(id)
    const message = { id: nanoid(), text: '', files: [file.id], seen: 0 }
    await lin.asks('POST', `/agent/conversations/${id}/messages`, message)
    const transcript = await visitor.opensTranscript()
    await transcript.shows(`<a href="files/${file.id}"`)
    transcript.closes()
    expect((await visitor.opens(`/files/${file.id}`)).text).toBe('A manual.')
    const stranger = somebody()
    await stranger.says('Show me')
    expect((await stranger.opens(`/files/${file.id}`)).status).toBe(404)
  })

  test('loads itself anew when something in it has changed', async () => {
    const visitor = somebody()
    await visitor.says('What does it cost?')
    const id = await conversationOf('What does it cost?')
    await lin.claims(id)
    const said = nanoid()
    await lin.says(id, 'Five', said)
    const transcript = await visitor.opensTranscript()
    await transcript.shows('Five')
    expect(transcript.text).not.toContain('content="0"')
    await lin.asks('PATCH', `/agent/conversations/${id}/messages/${said}`, { text: 'Fifty' })
    await transcript.shows('<meta http-equiv="refresh" content="0">')
    transcript.closes()
    const again = await visitor.opensTranscript()
    await again.shows('Fifty')
    await again.shows('edited')
    again.closes()
  })

  test('is nobody else’s', async () => {
    const stranger = somebody()
    const page = await stranger.opens('/transcript')
    expect(page.status).toBe(401)
    expect(page.text).not.toContain('class="entry')
  })
})

test('a script that runs after all takes the conversation over, once', async () => {
  const visitor = somebody()
  await visitor.says('Scripts are on now')
  const given = await visitor.posts('/handover', {})
  const { token }: { token: string } = JSON.parse(given.text)
  const url = shop.visitor().url('/session')
  const { body } = await request('POST', url, { Authorization: `Bearer ${token}` }, {})
  expect(JSON.stringify(body)).toContain('Scripts are on now')
  const forged = await visitor.posts('/handover', {}, { 'Sec-Fetch-Site': 'same-site' })
  expect(forged.status).toBe(403)
})

test('the QR code holds the address of the page', async () => {
  const code = await somebody().opens('/qr.svg')
  expect(code.headers.get('content-type')).toBe('image/svg+xml')
  expect(code.text).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/)
  expect(code.text).toContain('<title>QR code of the address of this chat</title>')
})

async function unreadIn(id: string): Promise<number | undefined> {
  const { changes } = await lin.starts()
  const found = changes.find((it) => it.kind === 'conversation' && it.id === id)
  return found?.kind === 'conversation' ? found.unreadByVisitor : undefined
}
