/** A language that the widget speaks, as it stands in `lang`. */
export type Language = 'en' | 'zh-CN'

/** The page's language if the widget speaks it, else the first of the browser's that it does, else English. */
export function chooseLanguage(): Language {
  for (const wanted of [document.documentElement.lang, ...navigator.languages]) {
    if (/^zh\b/i.test(wanted)) return 'zh-CN'
    if (/^en\b/i.test(wanted)) return 'en'
  }
  return 'en'
}
