/** A site's public settings, which the server writes into the loader. */
export interface LoaderSettings {
  /** Where the chat server lives, such as `https://chat.example`. */
  origin: string
  siteKey: string
  siteName: string
  /** What the site says before anybody has written; may be empty. */
  greeting: string
  /** Path of the panel's module on `origin`. */
  panel: string
  /** The transport that the tag asks for: `SITE.js?transport=web-socket`. */
  transport?: string
}
