import type { en } from './en.ts'

/** A text in the forms that a language tells apart. */
export interface Plural extends Partial<Record<Intl.LDMLPluralRule, string>> {
  other: string
}

export type MessageKey = keyof typeof en

/**
 * A language besides English: its texts by the keys of `en.ts`, and those of all areas by `area/key`. A file of JSON, so that
 * people can translate it with the tools that they have; a test finds what is missing or left over.
 */
export type Translation = Readonly<Record<string, string | Plural>>

/** The names that stand in braces in the English text. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

type TextOf<K extends MessageKey> = (typeof en)[K] extends string
  ? (typeof en)[K]
  : (typeof en)[K][keyof (typeof en)[K]]

/** What has to be said together with a key: `count` is a number, everything else is text. */
export type Parts<K extends MessageKey> = [NamesIn<TextOf<K>>] extends [never]
  ? []
  : [parts: { [Name in NamesIn<TextOf<K>>]: Name extends 'count' ? number : string }]

const BRACES = /\{(\w+)\}/g

/** Says a text with its parts. Numbers are written as the language writes them. */
export function say(
  text: string | Plural,
  language: string,
  parts: Readonly<Record<string, string | number>> = {},
): string {
  return formOf(text, language, parts['count']).replace(BRACES, (_, name: string) => {
    const value = parts[name]
    return typeof value === 'number' ? value.toLocaleString(language) : (value ?? '')
  })
}

function formOf(
  text: string | Plural,
  language: string,
  count: string | number | undefined,
): string {
  if (typeof text === 'string') return text
  return text[new Intl.PluralRules(language).select(Number(count))] ?? text.other
}
