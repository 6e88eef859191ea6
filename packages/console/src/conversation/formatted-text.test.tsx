import { afterEach, expect, test } from 'vitest'
import { deskForTest } from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { FormattedText } from './formatted-text.tsx'

afterEach(clear)

test('what a visitor gave some shape is shown so, and nothing of it is markup', async () => {
  const text = '**a** `b`\n1. c\n\n<img src=x> [d](https://shop.example) [e](javascript:alert(1))'
  await show(deskForTest().desk, <FormattedText text={text} />)
  await settled()
  const { body } = document
  expect(body.querySelector('strong')?.textContent).toBe('a')
  expect(body.querySelector('code')?.textContent).toBe('b')
  expect(body.querySelector('ol > li')?.textContent).toBe('c')
  expect(body.querySelector('img')).toBeNull()
  expect([...body.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['d'])
  expect(body.textContent).toContain('<img src=x> d [e](javascript:alert(1))')
})
