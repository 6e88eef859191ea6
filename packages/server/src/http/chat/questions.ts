import type { Field, Language, SiteSettings } from '@tealight/protocol'
import type { Words } from '../../words/words.ts'
import { type Markup, markup } from '../markup.ts'
import type { Told } from './form.ts'
import { CONSENT, nameOfAnswer, TEAM } from './introduction.ts'

interface Asking {
  settings: SiteSettings
  language: Language
  words: Words
  /** What was answered before, in a form that was not accepted. */
  told: Told
}

/** What the site asks before somebody writes for the first time; empty where it asks nothing. */
export function questionsMarkup(asking: Asking): Markup {
  const { form } = asking.settings
  return markup`${teamMarkup(asking)}${form.fields.map((field) => fieldMarkup(field, asking))}${agreementMarkup(asking)}`
}

function fieldMarkup(field: Field, asking: Asking): Markup {
  const { told } = asking
  const name = nameOfAnswer(field.name)
  const label = labelOf(field, asking)
  const required = field.required && markup` required`
  const value = told[name] ?? ''
  switch (field.kind) {
    case 'name':
      return input(
        label,
        markup`name="${name}" autocomplete="name" maxlength="100" value="${value}"${required}`,
      )
    case 'email':
      return input(
        label,
        markup`name="${name}" type="email" autocomplete="email" maxlength="200" value="${value}"${required}`,
      )
    case 'phone':
      return input(
        label,
        markup`name="${name}" type="tel" autocomplete="tel" maxlength="40" value="${value}"${required}`,
      )
    case 'text':
      return field.long
        ? markup`<label>${label}<textarea name="${name}" rows="2" dir="auto" maxlength="500"${required}>
${value}</textarea></label>`
        : input(
            label,
            markup`name="${name}" dir="auto" maxlength="500" value="${value}"${required}`,
          )
    case 'choice': {
      const options = field.options.map(
        (it) => [it.name, textIn(it.label, asking) ?? it.name] as const,
      )
      return select(label, name, options, value, field.required)
    }
    case 'consent':
      return tick(label, name, field.required, value, field.link, asking.words)
  }
}

function teamMarkup(asking: Asking): Markup | null {
  const { teams } = asking.settings.people
  if (teams.length < 2) return null
  const options = teams.map(({ id, label }) => [id, textIn(label, asking) ?? id] as const)
  return select(asking.words.team, TEAM, options, asking.told[TEAM] ?? '', true)
}

/** Where nothing may be stored before somebody agrees: the cookie is stored with the first message. */
function agreementMarkup({ settings: { privacy }, words, told }: Asking): Markup | null {
  if (privacy.consent !== 'ask') return null
  return tick(words.mayRemember, CONSENT, true, told[CONSENT] ?? '', privacy.policyUrl, words)
}

function input(label: string, attributes: Markup): Markup {
  return markup`<label>${label}<input ${attributes}></label>`
}

function select(
  label: string,
  name: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
  isRequired: boolean,
): Markup {
  return markup`<label>${label}<select name="${name}"${isRequired && markup` required`}><option></option>${options.map(
    ([value, text]) =>
      markup`<option value="${value}"${value === chosen && markup` selected`}>${text}</option>`,
  )}</select></label>`
}

function tick(
  label: string,
  name: string,
  isRequired: boolean,
  value: string,
  link: string,
  words: Words,
): Markup {
  return markup`<p class="tick"><label><input type="checkbox" name="${name}" value="yes"${isRequired && markup` required`}${value === 'yes' && markup` checked`}> ${label}</label>${link !== '' && markup` <a href="${link}" target="_blank" rel="noopener noreferrer">${words.readIt}</a>`}</p>`
}

function labelOf(field: Field, asking: Asking): string {
  const { words } = asking
  const known = { name: words.yourName, email: words.yourEmail, phone: words.yourPhone }
  const own = textIn(field.label, asking)
  if (own !== undefined) return own
  if (field.kind === 'name' || field.kind === 'email' || field.kind === 'phone')
    return known[field.kind]
  return field.kind === 'consent' ? words.agree : field.name
}

/** In the language of the page, else in the first that there is. */
function textIn(texts: Readonly<Record<string, string>>, { language }: Asking): string | undefined {
  const [primary] = language.split('-')
  const close = Object.keys(texts).find((tag) => tag.split('-')[0] === primary)
  return texts[language] ?? (close && texts[close]) ?? Object.values(texts)[0]
}
