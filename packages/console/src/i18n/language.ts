import { signal } from '@preact/signals'
import type { Catalogue, MessageKey, Parts } from './catalogue.ts'
import { say } from './catalogue.ts'
import { en } from './en.ts'

/** The languages that the console speaks, each by its own name. */
export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' } as const

export type Language = keyof typeof LANGUAGES

const spoken = signal<{ language: Language; locale: string; catalogue: Catalogue }>({
  language: 'en',
  locale: 'en',
  catalogue: en,
})

/** The language in which the console speaks now. Components that read it follow a change. */
export const language = (): Language => spoken.value.language

/** The same with its region, as the browser has it: days, hours and numbers are written as at home. */
export const locale = (): string => spoken.value.locale

/** Says a text in the agent's language. */
export function t<K extends MessageKey>(key: K, ...parts: Parts<K>): string {
  return say(spoken.value.catalogue, spoken.value.locale, key, ...parts)
}

/** Changes the language as soon as its texts are there. */
export async function speak(wanted: Language, preferred: readonly string[]): Promise<void> {
  const catalogue = await catalogueOf(wanted)
  const regional = preferred.find((tag) => languageOf(tag) === wanted)
  spoken.value = { language: wanted, locale: regional ?? wanted, catalogue }
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
  return preferred.map(languageOf).find((known) => known !== undefined) ?? 'en'
}

function languageOf(tag: string): Language | undefined {
  if (/^zh\b/i.test(tag)) return 'zh-CN'
  return /^en\b/i.test(tag) ? 'en' : undefined
}

async function catalogueOf(wanted: Language): Promise<Catalogue> {
  return wanted === 'zh-CN' ? (await import('./zh-cn.ts')).zhCn : en
}
