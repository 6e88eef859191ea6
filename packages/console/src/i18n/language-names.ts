import type { Language } from '@tealight/protocol'
import { t } from './language.ts'

/** What languages call themselves: who reads one finds it here, whatever the console speaks. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  ja: '日本語',
  ko: '한국어',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português do Brasil',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  tr: 'Türkçe',
  ru: 'Русский',
  uk: 'Українська',
  ar: 'العربية',
  he: 'עברית',
  hi: 'हिन्दी',
  id: 'Bahasa Indonesia',
  vi: 'Tiếng Việt',
}

/** A language by its own name; `auto` is whichever the browser prefers. */
export const languageName = (choice: Language | 'auto'): string =>
  choice === 'auto' ? t('account.language-auto') : LANGUAGE_NAMES[choice]
