import { afterEach, expect, test } from 'vitest'
import { deskForTest } from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { LinkedText, loadTokenizer } from './linked-text.tsx'

afterEach(clear)

async function shown(text: string): Promise<HTMLElement> {
  await loadTokenizer()
  await show(deskForTest().desk, <LinkedText text={text} />)
  await settled()
  return document.body
}

const hrefs = (body: HTMLElement): (string | null)[] =>
  [...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))

test('addresses become links, and the words stay as they are', async () => {
  const text = 'See https://shop.example/a?b=c, shop.com or mail me@shop.com'
  const body = await shown(text)
  expect(hrefs(body)).toEqual([
    'https://shop.example/a?b=c',
    'https://shop.com',
    'mailto:me@shop.com',
  ])
  expect(body.textContent).toBe(text)
})

test.each([
  '<img src=x onerror=alert(1)> <script>alert(1)</script>',
  'javascript:alert(1) data:text/html,x vbscript:x',
  '&lt;b&gt;',
])('%s stays text', async (text) => {
  const body = await shown(text)
  expect(body.textContent).toBe(text)
  expect(body.querySelector('img, script, b, a')).toBeNull()
})

test('a link leads out without telling from where', async () => {
  const body = await shown('https://shop.example')
  expect(body.querySelector('a')?.rel).toBe('noopener noreferrer nofollow')
  expect(body.querySelector('a')?.target).toBe('_blank')
})
