import type { Signal } from '@preact/signals'
import { effect, signal } from '@preact/signals'
import type { KeyValueStorage } from '@tealight/client'
import { LANGUAGES } from '@tealight/protocol'

export const THEMES = ['system', 'light', 'dark'] as const
export const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const
export const SWITCH = ['on', 'off'] as const
export const UNDO_SECONDS = ['0', '5', '10', '20'] as const
/** As `SKIN_TONES` counts them. */
export const TONES = ['0', '1', '2', '3', '4', '5'] as const
/** `auto`: in the installed app. */
export const COPY_CHOICES = ['auto', 'on', 'off'] as const
export const IDLE_MINUTES = ['0', '5', '10', '30'] as const

export type Theme = (typeof THEMES)[number]
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]
export type Switch = (typeof SWITCH)[number]
export type UndoSeconds = (typeof UNDO_SECONDS)[number]
export type CopyChoice = (typeof COPY_CHOICES)[number]
export type IdleMinutes = (typeof IDLE_MINUTES)[number]

/** What an agent chose on this device. */
export interface Preferences {
  readonly theme: Signal<Theme>
  readonly language: Signal<LanguageChoice>
  /** Shortcuts of a single key; off for whoever dictates or rests a hand on the keyboard. */
  readonly keys: Signal<Switch>
  /** The details beside the conversation, where there is room for them. */
  readonly details: Signal<Switch>
  /** After how many minutes without a key or the pointer somebody is away; 0: never. */
  readonly idle: Signal<IdleMinutes>
  /** For how many seconds an answer can be taken back before it goes; 0: it goes at once. */
  readonly undo: Signal<UndoSeconds>
  /** Of the skin that emoji show. */
  readonly tone: Signal<(typeof TONES)[number]>
  /** Whether this device keeps what was seen, to be shown while the server can't be reached. */
  readonly copy: Signal<CopyChoice>
  /** Whether a row of a list does something when a finger draws it aside. */
  readonly swipes: Signal<Switch>
  /** Whether to offer a password to somebody who came by link. */
  readonly passwordPrompt: Signal<Switch>
}

export function openPreferences(storage: KeyValueStorage): Preferences {
  return {
    theme: kept(storage, 'theme', THEMES, 'system'),
    language: kept(storage, 'language', LANGUAGE_CHOICES, 'auto'),
    keys: kept(storage, 'keys', SWITCH, 'on'),
    details: kept(storage, 'details', SWITCH, 'on'),
    idle: kept(storage, 'idle', IDLE_MINUTES, '10'),
    undo: kept(storage, 'undo', UNDO_SECONDS, '0'),
    tone: kept(storage, 'tone', TONES, '0'),
    copy: kept(storage, 'copy', COPY_CHOICES, 'auto'),
    swipes: kept(storage, 'swipes', SWITCH, 'on'),
    passwordPrompt: kept(storage, 'password-prompt', SWITCH, 'on'),
  }
}

/** Flips a switch. */
export function flip(preference: Signal<Switch>): void {
  preference.value = preference.value === 'on' ? 'off' : 'on'
}

/** A choice that outlives the page; whatever else stands in storage counts as not chosen. */
function kept<Choice extends string>(
  storage: KeyValueStorage,
  name: string,
  choices: readonly Choice[],
  usual: Choice,
): Signal<Choice> {
  const key = `tealight:console:${name}`
  const stored = storage.get(key)
  const choice = signal(choices.find((known) => known === stored) ?? usual)
  effect(() => {
    if (choice.value === usual) storage.remove(key)
    else storage.set(key, choice.value)
  })
  return choice
}
