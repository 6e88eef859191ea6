import { EMAIL_PATTERN, PHONE_PATTERN, type SiteSettings, type Texts } from '@tealight/protocol'
import type { MoreWords } from '../i18n/more/more-en.ts'

/** One question of the form, as it is shown. */
export interface Question {
  /** Tells them apart, also where an answer is remembered. */
  id: string
  kind: 'name' | 'email' | 'phone' | 'text' | 'choice' | 'consent' | 'team' | 'contact'
  /** The field's name, under which the answer is told. */
  name: string
  label: string
  isRequired: boolean
  /** What is chosen from, with the words for it. */
  options: readonly { value: string; label: string }[]
  /** Where it can be read what is agreed to. */
  link: string
  isLong: boolean
}

type Asking = Pick<SiteSettings, 'form' | 'people' | 'hours'>

/** All that is asked: what the site asks, which team, and an address when nobody is there. */
export function questionsOf(
  { form, people, hours }: Asking,
  isAway: boolean,
  { form: words }: MoreWords,
  language: string,
): Question[] {
  const plain = { options: [], link: '', isLong: false }
  const say = (texts: Texts) => textIn(texts, language)
  const questions = form.fields.map((field): Question => {
    const { kind, name, required: isRequired } = field
    const own = kind === 'text' || kind === 'choice' ? name : words[kind]
    const label = say(field.label) || own
    const asked = { ...plain, id: `field ${name}`, kind, name, label, isRequired }
    if (field.kind === 'choice') return { ...asked, options: field.options.map(toOption) }
    if (field.kind === 'consent') return { ...asked, link: field.link }
    return field.kind === 'text' ? { ...asked, isLong: field.long } : asked
  })
  if (people.teams.length > 1) {
    const options = people.teams.map(({ id, label }) => ({ value: id, label: say(label) }))
    const team = { id: 'team', kind: 'team', name: 'team', label: words.team } as const
    questions.push({ ...plain, ...team, isRequired: true, options })
  }
  const asksEmail = form.fields.some(({ kind }) => kind === 'email')
  if (isAway && !asksEmail && hours.email !== 'off') {
    const contact = { id: 'contact', kind: 'contact', name: 'contact', label: words.email } as const
    questions.push({ ...plain, ...contact, isRequired: hours.email === 'required' })
  }
  return questions

  function toOption({ name, label }: { name: string; label: Texts }) {
    return { value: name, label: say(label) || name }
  }
}

/** What is wrong with an answer; nothing when it will do. */
export function problemWith(
  { kind, isRequired }: Question,
  answer: string,
  { form: words }: MoreWords,
): string {
  const said = answer.trim()
  if (!said) return isRequired ? (kind === 'consent' ? words.notAgreed : words.missing) : ''
  if ((kind === 'email' || kind === 'contact') && !EMAIL_PATTERN.test(said)) return words.notEmail
  return kind === 'phone' && !PHONE_PATTERN.test(said) ? words.notPhone : ''
}

/** In the visitor's language, in its plain form, or in the first that there is. */
function textIn(texts: Texts, language: string): string {
  return texts[language] || texts[language.split('-')[0] ?? ''] || Object.values(texts)[0] || ''
}
