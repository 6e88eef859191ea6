import type { LauncherWords } from '../i18n/en.ts'

/** What the launcher needs of a site's settings: the server writes it into the loader. */
export interface LoaderSettings {
  /** Where the chat server lives, such as `https://chat.example`. */
  origin: string
  siteKey: string
  /** Paths on `origin`: of the panel's module, and of all that it needs of the site's settings. */
  panel: string
  details: string
  /** The look in the words of a style sheet. */
  style: string
  words: LoaderWords
  /** The transport that the tag asks for: `SITE.js?transport=web-socket`. */
  transport?: string
}

/** What the launcher says, in the language of who asked for the loader. */
export interface LoaderWords extends LauncherWords {
  language: string
  /** What stands on the launcher, if something does: then it is what `open` says, too. */
  label?: string
}
