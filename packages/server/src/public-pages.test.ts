import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'

let app: RunningApp
let shop: TestWorkspace
beforeAll(async () => {
  app = await startApp()
  shop = await app.workspace()
  const { widget, console: consoleDir } = app.built
  await mkdir(join(widget, 'assets'), { recursive: true })
  await mkdir(consoleDir, { recursive: true })
  const manifest = {
    loader: 'loader.js',
    panel: 'assets/panel-new.js',
    picture: 'assets/picture-new.js',
    placeholder: '__SETTINGS__',
    words: { en: { open: 'Open chat' }, de: { open: 'Chat öffnen' } },
  }
  await writeFile(join(widget, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(widget, 'loader.js'), 'start(__SETTINGS__)')
  await writeFile(join(widget, 'assets/panel-new.js'), 'export {}')
  await writeFile(join(widget, 'assets/panel-new.js.br'), brotliCompressSync('export {}'))
  await writeFile(join(widget, 'assets/panel-new.js.gz'), gzipSync('export {}'))
  await writeFile(join(consoleDir, 'index.html'), '<title>Console</title>')
})
afterAll(() => app.stop())

test('the loader carries the settings of its site, as script that nothing can break out of', async () => {
  const ada = await shop.agent('Ada', 'admin')
  const { changes } = await ada.starts()
  const site = changes.find(({ kind }) => kind === 'site')
  const siteId = site && 'id' in site ? site.id : ''
  await ada.asks('PATCH', `/admin/sites/${siteId}`, {
    greeting: '</script><b>\u2028 $& "hi"',
    settings: { look: { colour: '#aa0000' } },
  })
  const response = await fetch(`${app.origin}/w/${shop.siteKey}.js`)
  const script = await response.text()
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script).not.toMatch(/[<\u2028]/)
  const settings = JSON.parse(script.slice('start('.length, -1))
  expect(settings).toMatchObject({
    siteKey: shop.siteKey,
    panel: '/w/assets/panel-new.js',
    style: expect.stringContaining('--tealight-colour:#aa0000'),
  })
  expect(settings.details).toMatch(/json\?v=\d+$/)
})

test('the panel is told all that was chosen for its site, for ever where it names the rev', async () => {
  const script = await (await fetch(`${app.origin}/w/${shop.siteKey}.js`)).text()
  const { details } = JSON.parse(script.slice('start('.length, -1))
  const response = await fetch(app.origin + details)
  expect(await response.json()).toMatchObject({
    name: 'A shop',
    greeting: '</script><b>\u2028 $& "hi"',
    settings: { look: { colour: '#aa0000', scheme: 'auto' } },
  })
  expect(response.headers.get('cache-control')).toContain('immutable')
  const night = await fetch(`${app.origin}${details}&scheme=dark`)
  expect(await night.text()).not.toContain('prefers-color-scheme')
  const older = await fetch(`${app.origin}/w/${shop.siteKey}.json?v=0`)
  expect(older.headers.get('cache-control')).toBe('public, max-age=60')
})

test('the launcher speaks the language of who asks, or the one that the owner has chosen', async () => {
  const wordsFor = async (accepted: string) => {
    const headers = { 'Accept-Language': accepted }
    const response = await fetch(`${app.origin}/w/${shop.siteKey}.js`, { headers })
    expect(response.headers.get('vary')).toContain('Accept-Language')
    return JSON.parse((await response.text()).slice('start('.length, -1)).words
  }
  const german = { language: 'de', open: 'Chat öffnen' }
  const english = { language: 'en', open: 'Open chat' }
  expect(await wordsFor('ga,de-AT;q=0.9,en;q=0.8')).toEqual(german)
  expect(await wordsFor('ga')).toEqual(english)
  const ben = await shop.agent('Ben', 'admin')
  const { changes } = await ben.starts()
  const site = changes.find(({ kind }) => kind === 'site')
  const path = `/admin/sites/${site && 'id' in site ? site.id : ''}`
  await ben.asks('PATCH', path, { settings: { language: { fixed: 'de' } } })
  expect(await wordsFor('en')).toEqual(german)
})

test('a page may ask for a transport, by a name and nothing else', async () => {
  const settingsOf = async (query: string) => {
    const script = await (await fetch(`${app.origin}/w/${shop.siteKey}.js${query}`)).text()
    return JSON.parse(script.slice('start('.length, -1))
  }
  expect(await settingsOf('?transport=web-socket')).toMatchObject({ transport: 'web-socket' })
  expect(await settingsOf('?transport=</script>')).not.toHaveProperty('transport')
  expect(await settingsOf('')).not.toHaveProperty('transport')
})

test('a loader that did not change is not sent again', async () => {
  const url = `${app.origin}/w/${shop.siteKey}.js`
  const first = await fetch(url)
  const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
  expect((await fetch(url, { headers })).status).toBe(304)
})

test('what is compressed shows where it ends, whoever hangs up in the middle of it', async () => {
  const paths = [`${shop.siteKey}.js`, `${shop.siteKey}.json`, 'assets/panel-new.js']
  for (const path of paths) {
    for (const encoding of ['br', 'gzip']) {
      const told = await asked(`/w/${path}`, `HTTP/1.1\r\nAccept-Encoding: ${encoding}`)
      expect(told).toContain(`content-encoding: ${encoding}`)
      expect(told).toContain('transfer-encoding: chunked')
      expect(told).not.toContain('content-length')
    }
    const older = await asked(`/w/${path}`, 'HTTP/1.0\r\nAccept-Encoding: gzip')
    expect(older).not.toContain('chunked')
    expect(older).toContain('content-length')
  }
})

test('a page whose loader is older than the panel gets the newest panel', async () => {
  const response = await fetch(`${app.origin}/w/assets/panel-old.js`)
  expect(response.url).toBe(`${app.origin}/w/assets/panel-new.js`)
  expect(await response.text()).toBe('export {}')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect((await fetch(`${app.origin}/w/assets/other-old.js`)).status).toBe(404)
})

test('every address of the console is the console, under a strict policy', async () => {
  const response = await fetch(`${app.origin}/console/queue/some-conversation`)
  expect(await response.text()).toBe('<title>Console</title>')
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toContain('unsafe')
})

test('whoever watches over the process learns how it is', async () => {
  expect(await (await fetch(`${app.origin}/healthz`)).text()).toBe('ok')
  expect(await (await fetch(`${app.origin}/readyz`)).text()).toBe('ready')
  await shop.visitor().says('hello')
  const metrics = await (await fetch(`${app.origin}/metrics`)).text()
  expect(metrics).toContain('tealight_streams_cut_total{reason="vanished"} 0')
  expect(metrics).toContain('route="/v1/visitor/messages"')
  expect(metrics).toMatch(/tealight_changes_total\{kind="message"\} [1-9]/)
})

/** The head of an answer as it comes over the line, in small letters. */
async function asked(path: string, how: string): Promise<string> {
  const { hostname, port } = new URL(app.origin)
  const socket = connect(Number(port), hostname)
  const [version, ...headers] = how.split('\r\n')
  const lines = [`GET ${path} ${version}`, `Host: ${hostname}`, 'Connection: close', ...headers]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  const [head = ''] = (await text(socket)).split('\r\n\r\n')
  return head.toLowerCase()
}
