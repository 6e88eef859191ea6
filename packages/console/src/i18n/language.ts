import { signal } from '@preact/signals'
import { findLanguage, type Language } from '@tealight/protocol'
import type { MessageKey, Parts, Plural, Translation } from './catalogue.ts'
import { say } from './catalogue.ts'
import { en } from './en.ts'

interface Spoken {
  language: Language
  /** The same with its region, where the browser has one. */
  locale: string
  /** What it does not have is said in English. */
  translation: Translation
}

const ENGLISH: Translation = {}
const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ar', 'he'])

const spoken = signal<Spoken>({ language: 'en', locale: 'en', translation: ENGLISH })

/** The language in which the console speaks now. Components that read it follow a change. */
export const language = (): Language => spoken.value.language

/** The same with its region, as the browser has it: days, hours and numbers are written as at home. */
export const locale = (): string => spoken.value.locale

/** Which way its lines run. */
export const direction = (): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.has(language()) ? 'rtl' : 'ltr')

/** A text in the agent's language, if that has it. */
export const translated = (key: string): string | Plural | undefined =>
  spoken.value.translation[key]

/** Says a text in the agent's language. */
export function t<K extends MessageKey>(key: K, ...[parts]: Parts<K>): string {
  return say(translated(key) ?? en[key], spoken.value.locale, parts)
}

/** Changes the language as soon as its texts are there. Where they can't be had, it stays what it is. */
export async function speak(wanted: Language, preferred: readonly string[]): Promise<void> {
  const translation = await translationOf(wanted).catch(() => null)
  if (translation === null) return
  const regional = preferred.find((tag) => findLanguage([tag]) === wanted)
  spoken.value = { language: wanted, locale: regional ?? wanted, translation }
}

/** Follows an agent's choice: a language, or whichever the browser prefers. */
export function speakAsChosen(
  choice: Language | 'auto',
  preferred: readonly string[],
): Promise<void> {
  return speak(choice === 'auto' ? chooseLanguage(preferred) : choice, preferred)
}

/** The first of a browser's languages that the console speaks, or English. */
export function chooseLanguage(preferred: readonly string[]): Language {
  return findLanguage(preferred) ?? 'en'
}

const LOADERS = import.meta.glob<Translation>('./languages/*.json', { import: 'default' })

async function translationOf(wanted: Language): Promise<Translation> {
  return (await LOADERS[`./languages/${wanted}.json`]?.()) ?? ENGLISH
}
