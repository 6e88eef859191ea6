import { signal } from '@preact/signals'
import type { Catalogue, MessageKey, Parts } from './catalogue.ts'
import { say } from './catalogue.ts'
import { en } from './en.ts'

/** The languages that the console speaks, each by its own name. */
export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' } as const

export type Language = keyof typeof LANGUAGES

const spoken = signal<{ language: Language; catalogue: Catalogue }>({
  language: 'en',
  catalogue: en,
})

/** The language in which the console speaks now. Components that read it follow a change. */
export const language = (): Language => spoken.value.language

/** Says a text in the agent's language. */
export function t<K extends MessageKey>(key: K, ...parts: Parts<K>): string {
  return say(spoken.value.catalogue, spoken.value.language, key, ...parts)
}

/** Changes the language as soon as its texts are there. */
export async function speak(wanted: Language): Promise<void> {
  spoken.value = { language: wanted, catalogue: await catalogueOf(wanted) }
}

/** The first of a browser's languages that the console speaks, or English. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return 'zh-CN'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}

async function catalogueOf(wanted: Language): Promise<Catalogue> {
  return wanted === 'zh-CN' ? (await import('./zh-cn.ts')).zhCn : en
}
