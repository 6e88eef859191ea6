import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { paint, type Shape } from './paint.ts'
import { pngOf } from './png.ts'

const SIGN = new URL('../src/shell/flame.svg', import.meta.url)
/** The side of its drawing, in its own units. */
const SIGN_UNITS = 32
/** A maskable icon may be cut to a circle of four fifths of it. https://w3c.github.io/manifest/#icon-masks */
const MASKABLE_SHARE = 0.88
const BASE = '/console/'
/** The grounds of `--canvas` in `design/tokens.css`. */
const GROUND = { light: '#f1f5f4', dark: '#0b1217' }

interface IconFile {
  name: string
  size: number
  /** Filled to the edges. */
  isMaskable: boolean
}

const ICONS: readonly IconFile[] = [
  { name: 'icon-192.png', size: 192, isMaskable: false },
  { name: 'icon-512.png', size: 512, isMaskable: false },
  { name: 'icon-maskable.png', size: 512, isMaskable: true },
]
/** What iOS takes, and rounds by itself. */
const APPLE: IconFile = { name: 'icon-apple.png', size: 180, isMaskable: true }

/** Writes what a browser needs to install the console as an app: the manifest, and icons made of the sign. */
export function installable(): Plugin {
  return {
    name: 'tealight-installable',
    apply: 'build',
    transformIndexHtml: () => [
      link('manifest', 'app.webmanifest'),
      link('apple-touch-icon', APPLE.name),
      ...Object.entries(GROUND).map(([name, content]) => ({
        tag: 'meta',
        attrs: { name: 'theme-color', content, media: `(prefers-color-scheme: ${name})` },
        injectTo: 'head' as const,
      })),
    ],
    generateBundle() {
      const shapes = shapesOf(readFileSync(SIGN, 'utf8'))
      for (const icon of [...ICONS, APPLE]) {
        this.emitFile({ type: 'asset', fileName: icon.name, source: draw(shapes, icon) })
      }
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: readFileSync(SIGN, 'utf8') })
      const source = `${JSON.stringify(MANIFEST, null, 2)}\n`
      this.emitFile({ type: 'asset', fileName: 'app.webmanifest', source })
    },
  }
}

const MANIFEST = {
  id: BASE,
  name: 'Tealight',
  short_name: 'Tealight',
  description: 'Answer the visitors of your sites.',
  categories: ['business', 'productivity'],
  lang: 'en',
  dir: 'auto',
  start_url: `${BASE}queue`,
  scope: BASE,
  display: 'standalone',
  background_color: GROUND.light,
  theme_color: GROUND.light,
  icons: [
    { src: `${BASE}icon.svg`, sizes: 'any', type: 'image/svg+xml' },
    ...ICONS.map(({ name, size, isMaskable }) => ({
      src: BASE + name,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: isMaskable ? 'maskable' : 'any',
    })),
  ],
  shortcuts: [
    { name: 'Queue', url: `${BASE}queue` },
    { name: 'Mine', url: `${BASE}mine` },
  ],
}

function link(rel: string, file: string) {
  return { tag: 'link', attrs: { rel, href: BASE + file }, injectTo: 'head' as const }
}

function draw(shapes: readonly Shape[], { size, isMaskable }: IconFile): Uint8Array {
  const [ground, ...sign] = shapes
  const scale = size / SIGN_UNITS
  if (!isMaskable || ground === undefined) {
    return pngOf(paint(shapes, { size, scale, offset: 0 }), size)
  }
  // The ground is drawn larger by as much as the sign is drawn smaller.
  const edge = SIGN_UNITS / MASKABLE_SHARE
  const inset = -(edge - SIGN_UNITS) / 2
  const filled = { ...ground, d: `M${inset} ${inset}h${edge}v${edge}h-${edge}Z` }
  const offset = (size * (1 - MASKABLE_SHARE)) / 2
  return pngOf(paint([filled, ...sign], { size, scale: scale * MASKABLE_SHARE, offset }), size)
}

/** The shapes of the sign's file: its rounded ground, and its paths. */
function shapesOf(svg: string): Shape[] {
  return [...svg.matchAll(/<(rect|path) ([^>]+)\/>/g)].map(([, kind, written = '']) => {
    const given = Object.fromEntries(
      [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    )
    const d = kind === 'path' ? given['d'] : square(Number(given['width']), Number(given['rx']))
    return { d: d ?? '', fill: given['fill'] ?? '' }
  })
}

function square(side: number, r: number): string {
  const edge = side - 2 * r
  const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`
  return `M${r} 0h${edge}${corner(r, r)}v${edge}${corner(-r, r)}h-${edge}${corner(-r, -r)}v-${edge}${corner(r, -r)}Z`
}
