import { contrast, readColour, writeColour } from './colour.ts'

/** Text has to reach this against what it stands on, and what is no text the other: WCAG 2.2, AA. */
export const TEXT_CONTRAST = 4.5
export const SHAPE_CONTRAST = 3

/** Colours of what the chat stands on, by day or by night. */
export interface Surfaces {
  surface: string
  bubble: string
  line: string
  ink: string
  inkFaint: string
  danger: string
  warn: string
  onWarn: string
  /** The owner's colour as text, as a mark and as a focus ring on surface and bubble. */
  accent: string
  /** Around what has the owner's colour, where that can hardly be told from the surface; else the colour itself. */
  edge: string
}

/** All colours of a widget that follow from the one that its owner picked. */
export interface Theme {
  brand: string
  /** Where a gradient ends, and under the pointer: further away from what stands on it. */
  brandDeep: string
  /** Text and marks on both. */
  onBrand: string
  light: Surfaces
  dark: Surfaces
}

/** Makes the colours: whatever is picked, text on it and beside it can be read. */
export function themeOf(colour: string): Theme {
  const brand = colour.toLowerCase()
  const onBrand = inkOn(brand)
  const { lightness, ...tint } = readColour(brand)
  const away = onBrand === WHITE ? -DEEPER : DEEPER
  const brandDeep = writeColour({ ...tint, lightness: Math.min(1, Math.max(0, lightness + away)) })
  return {
    brand,
    brandDeep,
    onBrand,
    light: { ...LIGHT, ...marks(brand, LIGHT, -STEP) },
    dark: { ...DARK, ...marks(brand, DARK, STEP) },
  }
}

const WHITE = '#ffffff'
/** From the most agreeable to the one that is always enough where white is not. */
const INKS = [WHITE, '#0f172a']
const BLACK = '#000000'

/** So much lightness lies between a colour and its deeper one. */
const DEEPER = 0.06
/** A colour is moved by so much lightness at a time until it can be read. */
const STEP = 0.01
/** Below this a shape of the owner's colour gets an edge. */
const VISIBLE = 1.3

type Ground = Omit<Surfaces, 'accent' | 'edge'>

const LIGHT: Ground = {
  surface: WHITE,
  bubble: '#f1f5f9',
  line: '#e2e8f0',
  ink: '#0f172a',
  inkFaint: '#5b6b81',
  danger: '#b91c1c',
  warn: '#fffbeb',
  onWarn: '#92400e',
}

const DARK: Ground = {
  surface: '#0f172a',
  bubble: '#1e293b',
  line: '#334155',
  ink: '#f1f5f9',
  inkFaint: '#94a3b8',
  danger: '#fca5a5',
  warn: '#422006',
  onWarn: '#fde68a',
}

const inkOn = (ground: string): string =>
  INKS.find((ink) => contrast(ink, ground) >= TEXT_CONTRAST) ?? BLACK

function marks(brand: string, ground: Ground, step: number): Pick<Surfaces, 'accent' | 'edge'> {
  const grounds = [ground.surface, ground.bubble]
  const isVisible = contrast(brand, ground.surface) >= VISIBLE
  return {
    accent: moved(brand, step, grounds, TEXT_CONTRAST),
    edge: isVisible ? brand : moved(brand, step, [ground.surface], SHAPE_CONTRAST),
  }
}

/** The colour nearest to this one that stands out from all of these. Black or white does at the latest. */
function moved(hex: string, step: number, grounds: string[], wanted: number): string {
  const { lightness, ...tint } = readColour(hex)
  let found = hex
  for (let at = lightness; grounds.some((ground) => contrast(found, ground) < wanted);) {
    at += step
    if (at < 0 || at > 1) return step < 0 ? BLACK : WHITE
    found = writeColour({ ...tint, lightness: at })
  }
  return found
}
