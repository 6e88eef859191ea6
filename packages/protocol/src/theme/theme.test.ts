import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, readColour, writeColour } from './colour.ts'
import { SHAPE_CONTRAST, TEXT_CONTRAST, themeOf } from './theme.ts'

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

/** Where contrast is hardest: the ends, the loud ones, and what lies around the middle. */
const HARD = [
  '#000000',
  '#ffffff',
  '#ffee00',
  '#00ff00',
  '#0000ff',
  '#ff0000',
  '#767676',
  '#757575',
]
const examples = HARD.map((colour): [string] => [colour])

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('a colour that is read is written the same', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      expect(writeColour(readColour(colour))).toBe(colour)
    }),
    { examples },
  )
})

test('whatever colour is picked, text on it can be read, at rest and under the pointer', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      const { brand, brandDeep, onBrand } = themeOf(colour)
      expect(brand).toBe(colour)
      expect(contrast(onBrand, brand)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      expect(contrast(onBrand, brandDeep)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
    }),
    { examples },
  )
})

test.each(['light', 'dark'] as const)(
  'whatever colour is picked, text beside it can be read, %s',
  (scheme) => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const theme = themeOf(colour)
        const { surface, bubble, accent, edge } = theme[scheme]
        for (const ground of [surface, bubble])
          expect(contrast(accent, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
        if (edge !== theme.brand)
          expect(contrast(edge, surface)).toBeGreaterThanOrEqual(SHAPE_CONTRAST)
      }),
      { examples },
    )
  },
)

test.each(['light', 'dark'] as const)('what nobody picks can be read, %s', (scheme) => {
  const { surface, bubble, ink, inkFaint, danger, warn, onWarn } = themeOf('#0f766e')[scheme]
  for (const text of [ink, inkFaint, danger])
    for (const ground of [surface, bubble])
      expect([text, contrast(text, ground) >= TEXT_CONTRAST]).toEqual([text, true])
  expect(contrast(onWarn, warn)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
})

test('a colour that can hardly be seen gets an edge, and no other does', () => {
  expect(themeOf('#ffffff').light.edge).not.toBe('#ffffff')
  expect(themeOf('#0f172a').dark.edge).not.toBe('#0f172a')
  expect(themeOf('#0f766e').light.edge).toBe('#0f766e')
})
