import type { ChosenSettings, SiteDetails } from '@tealight/protocol'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PICTURE = `data:image/png;base64,${PIXEL}`

let app: RunningApp
let shop: TestWorkspace
beforeAll(async () => {
  app = await startApp()
  shop = await app.workspace()
  const { widget } = app.built
  await mkdir(widget, { recursive: true })
  const manifest = {
    loader: 'loader.js',
    panel: 'assets/panel.js',
    picture: 'assets/picture.js',
    placeholder: '__SETTINGS__',
    words: { en: { open: 'Open chat' }, fr: { open: 'Ouvrir' } },
  }
  await writeFile(join(widget, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(widget, 'loader.js'), 'start(__SETTINGS__)')
})
afterAll(() => app.stop())

test('the launcher says what its owner wrote for the language of who asks', async () => {
  const texts = { fr: { title: '', greeting: '', launcher: 'Une question ?' } }
  expect(await choose({ launcher: 'text', launcherText: 'Ask us', texts })).toBe(200)
  expect(await loader('fr-CA')).toContain('"open":"Une question ?","label":"Une question ?"')
  expect(await loader('en')).toContain('"open":"Ask us","label":"Ask us"')
  await choose({ launcher: 'icon', launcherText: 'Ask us', texts })
  expect(await loader('en')).not.toContain('Ask us')
})

test('a picture in the head is fetched by those who are shown it, and can be nothing but a picture', async () => {
  await choose({ headerPicture: PICTURE })
  const { settings } = await details()
  const { headerPicture, launcherPicture } = settings.look
  expect(launcherPicture).toBe('')
  const picture = await fetch(app.origin + headerPicture)
  expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(PIXEL)
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': expect.stringContaining('immutable'),
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
})

test('a picture on the launcher is drawn by a module that no other site loads', async () => {
  await choose({ launcher: 'picture' })
  expect(await loader('en')).not.toContain('import(')
  await choose({ launcher: 'picture', launcherPicture: PICTURE })
  const [, path = ''] = /drawOnLauncher\("([^"]+)"\)/.exec(await loader('en')) ?? []
  expect((await fetch(app.origin + path)).headers.get('content-type')).toBe('image/png')
  expect(await loader('en')).toContain(`import("${app.origin}/w/assets/picture.js")`)
})

test('what is no picture and no colour is refused, and a site without a picture has none', async () => {
  expect(await choose({ headerPicture: 'https://elsewhere.example/logo.png' })).toBe(400)
  expect(await choose({ headerPicture: 'data:image/svg+xml;base64,PHN2Zz4=' })).toBe(400)
  expect(await choose({ colour: 'red' })).toBe(400)
  expect(await choose({})).toBe(200)
  for (const name of ['header', 'launcher'])
    expect((await fetch(`${app.origin}/w/${shop.siteKey}.${name}`)).status).toBe(404)
})

async function details(): Promise<SiteDetails> {
  return (await fetch(`${app.origin}/w/${shop.siteKey}.json`)).json() as Promise<SiteDetails>
}

async function loader(language: string): Promise<string> {
  const headers = { 'Accept-Language': language }
  return (await fetch(`${app.origin}/w/${shop.siteKey}.js`, { headers })).text()
}

/** An owner chooses a look; tells the status of the answer. */
async function choose(look: Partial<NonNullable<ChosenSettings['look']>>): Promise<number> {
  const owner = await shop.agent('Ada', 'owner')
  const { changes } = await owner.starts()
  const site = changes.find(({ kind }) => kind === 'site')
  const id = site && 'id' in site ? site.id : ''
  return (await owner.asks('PATCH', `/admin/sites/${id}`, { settings: { look } })).status
}
