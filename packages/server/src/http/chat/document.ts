import { createHash } from 'node:crypto'
import type { SiteRecord } from '../../domain/entities.ts'
import { settingsOf } from '../../domain/site-settings.ts'
import type { Language } from '@tealight/protocol'
import { wordsIn } from '../../words/words.ts'
import { Markup, markup } from '../markup.ts'
import { stylesIn } from './styles.ts'

/** What is said of a document before its body. */
export interface DocumentOptions {
  site: SiteRecord | null
  language: Language
  title: string
  /** More for the head. */
  head?: Markup | false
  /** Allows styles that are added later. */
  nonce?: string
}

const OUR_LOOK = { colour: '#0f766e', scheme: 'auto' } as const

/** A document up to its body, which is left open. */
export function documentHead({ site, language, title, head, nonce }: DocumentOptions): Markup {
  const { direction } = wordsIn(language)
  const styles = new Markup(stylesOf(site))
  return markup`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<title>${title}</title>
${head}<style${nonce && markup` nonce="${nonce}"`}>${styles}</style>
</head>
`
}

/**
 * What a document that needs no script may do: next to nothing. Its own style is named by its hash, or by a nonce where
 * more follow.
 */
export function plainPolicy(site: SiteRecord | null, nonce?: string): string {
  const style = nonce === undefined ? `'sha256-${hashOf(stylesOf(site))}'` : `'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `style-src ${style}`,
    "img-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ')
}

/** The policy of the page that starts the widget where scripts run; old browsers give it an element for its styles. */
export function scriptPolicy(publicUrl: string | null): string {
  const own = publicUrl === null ? "'self'" : `'self' ${publicUrl}`
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `connect-src ${own}`,
    "style-src 'unsafe-inline'",
    `img-src ${own} data: blob:`,
    `media-src ${own} blob:`,
    `font-src ${own}`,
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ')
}

/** Beside the policy: for every answer on these pages. The referrer stays, since without one a form tells no origin. */
export const PAGE_HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  Vary: 'Accept-Language, Cookie',
}

function stylesOf(site: SiteRecord | null): string {
  return stylesIn(site === null ? OUR_LOOK : settingsOf(site).look)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
