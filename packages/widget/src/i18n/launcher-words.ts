import { launcher as en, type LauncherWords } from './en.ts'
import type { Language } from './language.ts'
import { launcher as zhCn } from './zh-cn.ts'

/** What the launcher says: the server puts it into the loader, in the language of who asks for it. */
export const launcherWords: Partial<Record<Language, LauncherWords>> = { en, 'zh-CN': zhCn }
