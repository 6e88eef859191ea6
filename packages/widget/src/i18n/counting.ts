/** The forms that a language has for whole numbers, as CLDR names them. Where there is but one, none is chosen. */
export const FORMS = {
  de: ['one', 'other'],
  fr: ['one', 'other'],
  es: ['one', 'other'],
  'pt-BR': ['one', 'other'],
  it: ['one', 'other'],
  nl: ['one', 'other'],
  pl: ['one', 'few', 'many', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  uk: ['one', 'few', 'many', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  he: ['one', 'two', 'other'],
  hi: ['one', 'other'],
} as const

export type CountedLanguage = keyof typeof FORMS
type Forms<L extends CountedLanguage> = Record<(typeof FORMS)[L][number], string>

/** How a language says counts: `counted(2, { one: '# message', other: '# messages' })`, the number in place of `#`. */
export function counting<L extends CountedLanguage>(
  language: L,
): (count: number, forms: Forms<L>) => string {
  const rules = new Intl.PluralRules(language)
  return (count, forms) => {
    const said: Partial<Record<Intl.LDMLPluralRule, string>> = forms
    const form = said[rules.select(count)] ?? said.other ?? ''
    return form.replace('#', count.toLocaleString(language))
  }
}
