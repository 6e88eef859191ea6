import type { Look } from '@tealight/protocol'
import { themeOf } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useRef, useLayoutEffect } from 'preact/hooks'
import { Icon } from '../../design/icon.tsx'
import type { SiteToEdit } from '../site.ts'
import { words } from './look-words.ts'

/** A small likeness of the chat, by day and by night, as it will be. */
export function LookPreview({ site }: { site: SiteToEdit }): VNode {
  const { scheme } = site.settings.look
  const schemes = scheme === 'auto' ? (['light', 'dark'] as const) : [scheme]
  return (
    <figure class="look-preview">
      <figcaption>{words('preview')}</figcaption>
      {schemes.map((name) => (
        <Likeness key={name} site={site} scheme={name} />
      ))}
    </figure>
  )
}

/** Nobody hears it: everything that it shows is said by the fields. */
function Likeness({ site, scheme }: { site: SiteToEdit; scheme: 'light' | 'dark' }): VNode {
  const box = useRef<HTMLDivElement>(null)
  const { look } = site.settings
  useLayoutEffect(() => paint(box.current, look, scheme), [look, scheme])
  return (
    <div class={`likeness is-${look.side}`} ref={box} aria-hidden="true">
      <div class="likeness-panel">
        <div class="likeness-head">
          {look.headerPicture !== '' && <img src={look.headerPicture} alt="" />}
          <b dir="auto">{site.name}</b>
        </div>
        <p class="likeness-theirs" dir="auto">
          {site.greeting || '…'}
        </p>
        <p class="likeness-own">{words('preview-question')}</p>
        <p class="likeness-link">{words('preview-link')}</p>
      </div>
      {look.launcher !== 'none' && <Launcher look={look} />}
    </div>
  )
}

function Launcher({ look }: { look: Look }): VNode {
  const hasPicture = look.launcher === 'picture' && look.launcherPicture !== ''
  return (
    <div class="likeness-launcher">
      {hasPicture ? <img src={look.launcherPicture} alt="" /> : <Icon name="all" />}
      {look.launcher === 'text' && <span dir="auto">{look.launcherText}</span>}
    </div>
  )
}

/** By script, since the console's policy allows no styles in attributes. */
function paint(box: HTMLElement | null, { colour, radius }: Look, scheme: 'light' | 'dark'): void {
  const theme = themeOf(colour)
  const { surface, bubble, ink, accent, edge } = theme[scheme]
  const values = {
    colour: theme.brand,
    'colour-deep': theme.brandDeep,
    'on-colour': theme.onBrand,
    surface,
    bubble,
    ink,
    accent,
    edge,
    radius: `${radius}px`,
  }
  for (const [name, value] of Object.entries(values))
    box?.style.setProperty(`--look-${name}`, value)
}
