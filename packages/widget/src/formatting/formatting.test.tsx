import { render } from 'preact'
import { expect, test } from 'vitest'
import { Part } from './formatting.tsx'

function shown(text: string): HTMLElement {
  const spot = document.createElement('div')
  render(<Part text={text} />, spot)
  return spot
}

test('bold, italics, code, lists and links are elements', () => {
  const spot = shown(
    '**a** *b* `c`\n- d\n\n```\ne\n```\n[f](https://shop.example/) www.shop.example',
  )
  expect(spot.querySelector('strong')?.textContent).toBe('a')
  expect(spot.querySelector('em')?.textContent).toBe('b')
  expect(spot.querySelector('code')?.textContent).toBe('c')
  expect(spot.querySelector('ul > li')?.textContent).toBe('d')
  expect(spot.querySelector('pre')?.textContent).toBe('e')
  const links = [...spot.querySelectorAll('a')]
  expect(links.map((link) => link.href)).toEqual([
    'https://shop.example/',
    'https://www.shop.example/',
  ])
  expect(links.every((link) => link.rel.includes('noopener'))).toBe(true)
})

const ALLOWED = ['P', 'PRE', 'CODE', 'UL', 'OL', 'LI', 'A', 'STRONG', 'EM']
const MARKS = [
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '\n',
  '- ',
  '1. ',
  '[a](',
  ')',
  'https://x.example',
  'a ',
]
const TRAPS = ['<img src=x onerror=alert(1)>', '<script>', 'javascript:alert(1)', '&lt;', '"']
const PIECES = [...MARKS, ...TRAPS]

test('no other element is ever made, and no link leads anywhere but to the web', () => {
  for (const first of PIECES) {
    const text = PIECES.map((second) => `${first}${second}b${first}${second}`).join('\n')
    for (const element of shown(text).querySelectorAll('*')) {
      expect(ALLOWED).toContain(element.tagName)
      if (element instanceof HTMLAnchorElement) expect(element.href).toMatch(/^https?:/)
    }
  }
})
