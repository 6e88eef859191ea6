import type { Page } from '@tealight/protocol'
import type { SiteRecord } from '../../domain/entities.ts'
import type { Asked, House } from '../env.ts'

/** How somebody wants the chat page: it stays so from one request to the next, in the address alone. */
export interface Mode {
  /** Without scripts although they would run: `?plain`. */
  isPlain: boolean
  /** The transcript loads itself again and again instead of growing: `?wait=0`, as at the streams. */
  isPoll: boolean
}

export function readMode({ req }: Asked): Mode {
  return { isPlain: req.query('plain') !== undefined, isPoll: req.query('wait') === '0' }
}

/** An address on a site's chat page. */
export function chatUrl(site: SiteRecord, path: string, { isPlain, isPoll }: Mode): string {
  return address(site, path, [isPlain && 'plain', isPoll && 'wait=0'])
}

/** Where the messages before this one are. */
export function olderUrl(site: SiteRecord, { isPlain, isPoll }: Mode, before: number): string {
  return address(site, '/transcript', [isPlain && 'plain', isPoll && 'wait=0', `before=${before}`])
}

function address({ key }: SiteRecord, path: string, parts: readonly (string | false)[]): string {
  const query = parts.filter(Boolean).join('&')
  return `/chat/${key}${path}${query && `?${query}`}`
}

/** The chat page as the page that its visitor looks at. */
export function chatPageOf(c: Asked, site: SiteRecord, { config }: House): Page {
  return { url: `${originOf(c, config.publicUrl)}/chat/${site.key}`, title: site.name }
}

/** The origin that people use. */
export function originOf({ req }: Asked, publicUrl: string | null): string {
  return publicUrl ?? new URL(req.url).origin
}
