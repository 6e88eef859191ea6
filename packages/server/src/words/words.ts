import { findLanguage, type Language } from '@tealight/protocol'
import { en, type Words } from './en.ts'
import { zhCn } from './zh-cn.ts'

export type { Words }

/** A new language is a file beside these, and a line here. English stands in for those that are missing. */
const CATALOGUES: Partial<Record<Language, Words>> = { en, 'zh-CN': zhCn }

/** What is said in this language. */
export function wordsIn(language: Language): Words {
  return CATALOGUES[language] ?? en
}

/**
 * The first that the server speaks of the languages that somebody wants, else English.
 *
 * @param wanted as in `Accept-Language`: `zh-TW,zh;q=0.9,en;q=0.8`, or one tag alone.
 */
export function chooseLanguage(wanted: string | undefined): Language {
  const tags = (wanted ?? '').slice(0, LONGEST).split(',').map(readTag)
  const byWish = tags.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  for (const { tag } of byWish) {
    const language = findLanguage([tag])
    if (language !== undefined && CATALOGUES[language] !== undefined) return language
  }
  return 'en'
}

/** More than any browser sends. */
const LONGEST = 500

function readTag(part: string): { tag: string; weight: number } {
  const [tag = '', ...options] = part.trim().split(';')
  const quality = options.map((option) => /^\s*q=([\d.]+)/i.exec(option)?.[1]).find(Boolean)
  return { tag, weight: quality === undefined ? 1 : Number(quality) }
}
