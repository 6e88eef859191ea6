import type { ComponentType } from 'preact'
import type { Language } from '../i18n/language.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'

/**
 * A part of the panel that comes in a module of its own, so that nobody pays for it who does not use it. The module
 * exports its component as `Part`, and its styles if it has some.
 */
export interface PartModule<Props> {
  Part: ComponentType<Props & PartProps>
  styles?: string
}

/** What every part is given beside its own properties. */
export interface PartProps {
  more: MoreWords
  language: Language
}

/** What the panel's root offers to its parts. */
export interface PartSetting {
  language: Language
  /** Where it says what this chat is. */
  about: string
  siteKey: string
  /** Gives the root these styles, once. */
  adopt: (styles: string) => void
  /** Does this when the chat leaves the page, or begins anew. */
  atEnd: (task: () => void) => void
}
