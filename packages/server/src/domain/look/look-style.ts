import type { Look, Surfaces, Theme } from '@tealight/protocol'
import { themeOf } from '@tealight/protocol'
import { lookSchema } from '@tealight/protocol/schemas'

/*
 * A look in the words of a style sheet: values of custom properties for the widget's root. It is made here, so that no
 * visitor's browser has to mix colours. What begins with `--tealight-` is open to the page: its own rules for
 * `tealight-chat` come before ours.
 */

/** What the launcher needs. It goes into the loader, where every byte counts: what is as usual is left out. */
export function launcherStyle(look: Look): string {
  const usual = launcherRules(lookSchema.parse({}))
  const rules = launcherRules(look).filter((rule) => isColour(rule) || !usual.includes(rule))
  return `:host{${rules.join(';')}}`
}

/** All that launcher and panel need. It comes with the details, and again when they change. */
export function lookStyle(look: Look): string {
  const theme = themeOf(look.colour)
  const day = surfaceRules(theme, 'light')
  const night = `:host{${surfaceRules(theme, 'dark').join(';')}}`
  const always = [...launcherRules(look), ...(look.scheme === 'dark' ? [] : day)]
  const dark = { light: '', dark: night, auto: `@media (prefers-color-scheme:dark){${night}}` }
  return `:host{${always.join(';')}}${dark[look.scheme]}`
}

const FONTS = {
  ours: `var(--tealight-font,-apple-system),'Segoe UI',Roboto,'Noto Sans',sans-serif`,
  page: 'inherit',
}

function launcherRules(look: Look): string[] {
  const { side, sideOffset, bottomOffset, radius, launcher, font } = look
  const { brand, brandDeep, onBrand } = themeOf(look.colour)
  const isThere = launcher !== 'none'
  return [
    `--tealight-colour:${brand}`,
    `--tealight-colour-deep:${brandDeep}`,
    `--tealight-on-colour:${onBrand}`,
    `--tealight-radius:${radius}px`,
    `--tealight-side:${sideOffset}px`,
    `--tealight-bottom:${bottomOffset}px`,
    `--inset:${side === 'end' ? 'auto var(--tealight-side,20px)' : 'var(--tealight-side,20px) auto'}`,
    `--launcher:${isThere ? 'flex' : 'none'}`,
    `--lift:${isThere ? 72 : 0}px`,
    `font-family:${FONTS[font]}!important`,
  ]
}

/** The loader's own style sheet has no colours: what stands on one has to fit to it. */
const isColour = (rule: string): boolean => /^--tealight-(on-)?colour/.test(rule)

function surfaceRules({ brand, ...theme }: Theme, scheme: 'light' | 'dark'): string[] {
  const { edge, inkFaint, onWarn, ...rest }: Surfaces = theme[scheme]
  const values = {
    ...rest,
    'ink-faint': inkFaint,
    'on-warn': onWarn,
    edge: edge === brand ? '#0000' : edge,
    // What the browser draws by itself: scroll bars, fields.
    scheme,
  }
  return Object.entries(values).map(([name, value]) => `--${name}:${value}`)
}
