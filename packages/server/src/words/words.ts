import { findLanguage, type Language } from '@tealight/protocol'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en, type Words } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { ptBr } from './pt-br.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { zhCn } from './zh-cn.ts'
import { zhTw } from './zh-tw.ts'

export type { Words }

/** A new language is a file beside these, and a line here. */
const CATALOGUES: Record<Language, Words> = {
  en,
  'zh-CN': zhCn,
  'zh-TW': zhTw,
  ja,
  ko,
  de,
  fr,
  es,
  'pt-BR': ptBr,
  it,
  nl,
  pl,
  tr,
  ru,
  uk,
  ar,
  he,
  hi,
  id,
  vi,
}

/** What is said in this language. */
export function wordsIn(language: Language): Words {
  return CATALOGUES[language]
}

/**
 * The first that the server speaks of the languages that somebody wants, else English.
 *
 * @param wanted as in `Accept-Language`: `zh-TW,zh;q=0.9,en;q=0.8`, or one tag alone.
 */
export function chooseLanguage(wanted: string | undefined): Language {
  const tags = (wanted ?? '').slice(0, LONGEST).split(',').map(readTag)
  const byWish = tags.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  return findLanguage(byWish.map(({ tag }) => tag)) ?? 'en'
}

/** More than any browser sends. */
const LONGEST = 500

function readTag(part: string): { tag: string; weight: number } {
  const [tag = '', ...options] = part.trim().split(';')
  const quality = options.map((option) => /^\s*q=([\d.]+)/i.exec(option)?.[1]).find(Boolean)
  return { tag, weight: quality === undefined ? 1 : Number(quality) }
}
