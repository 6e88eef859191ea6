import type { Look } from '@tealight/protocol'

/** What the launcher needs of a site's settings: the server writes it into the loader. */
export interface LoaderSettings {
  /** Where the chat server lives, such as `https://chat.example`. */
  origin: string
  siteKey: string
  /** Paths on `origin`: of the panel's module, and of all that it needs of the site's settings. */
  panel: string
  details: string
  look: Look
  /** The transport that the tag asks for: `SITE.js?transport=web-socket`. */
  transport?: string
}
