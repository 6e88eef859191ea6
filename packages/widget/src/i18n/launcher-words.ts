import { launcher as en, type LauncherWords } from './en.ts'
import type { Language } from './language.ts'
import { launcher as zhCn } from './zh-cn.ts'

/** So few words that the loader has them in every language. */
export const launcherWords: Record<Language, LauncherWords> = { en, 'zh-CN': zhCn }
