import { launcher as ar } from './ar.ts'
import { launcher as de } from './de.ts'
import { launcher as en, type LauncherWords } from './en.ts'
import { launcher as es } from './es.ts'
import { launcher as fr } from './fr.ts'
import { launcher as he } from './he.ts'
import { launcher as hi } from './hi.ts'
import { launcher as id } from './id.ts'
import { launcher as it } from './it.ts'
import { launcher as ja } from './ja.ts'
import { launcher as ko } from './ko.ts'
import type { Language } from './language.ts'
import { launcher as nl } from './nl.ts'
import { launcher as pl } from './pl.ts'
import { launcher as ptBr } from './pt-br.ts'
import { launcher as ru } from './ru.ts'
import { launcher as tr } from './tr.ts'
import { launcher as uk } from './uk.ts'
import { launcher as vi } from './vi.ts'
import { launcher as zhCn } from './zh-cn.ts'
import { launcher as zhTw } from './zh-tw.ts'

/** What the launcher says: the server puts it into the loader, in the language of who asks for it. */
export const launcherWords: Record<Language, LauncherWords> = {
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
