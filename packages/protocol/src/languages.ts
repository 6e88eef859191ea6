/** What visitors are spoken to in, as BCP 47 tags. English is the last resort. */
export const LANGUAGES = [
  'en',
  'zh-CN',
  'zh-TW',
  'ja',
  'ko',
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'nl',
  'pl',
  'tr',
  'ru',
  'uk',
  'ar',
  'he',
  'hi',
  'id',
  'vi',
] as const

export type Language = (typeof LANGUAGES)[number]

/** The first of the wanted tags, such as `pt-PT` or `zh-Hant-HK`, that is spoken at least in another region. */
export function findLanguage(wanted: readonly string[]): Language | undefined {
  for (const tag of wanted) {
    const [primary = ''] = tag.toLowerCase().split('-')
    if (primary === 'zh') return /hant|-(tw|hk|mo)\b/i.test(tag) ? 'zh-TW' : 'zh-CN'
    const name = FORMER[primary] ?? primary
    const found = LANGUAGES.find((language) => language.split('-')[0] === name)
    if (found) return found
  }
}

/** Codes that some systems still give. */
const FORMER: Record<string, string> = { iw: 'he', in: 'id' }
