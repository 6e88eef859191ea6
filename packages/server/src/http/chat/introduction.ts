import type { Introduction, SiteSettings } from '@tealight/protocol'
import { introductionSchema } from '@tealight/protocol/schemas'
import type { Told } from './form.ts'

/** What the fields of the form are called that ask about the visitor. */
export const CONSENT = 'consent'
export const TEAM = 'team'
export const nameOfAnswer = (field: string) => `about-${field}`

/** What somebody told beside the message, or null when an answer is none, such as an address without an `@`. */
export function readIntroduction(told: Told, { form, people }: SiteSettings): Introduction | null {
  const about: Record<string, string> = {}
  const answers: Record<string, string> = {}
  for (const { kind, name } of form.fields) {
    const answer = told[nameOfAnswer(name)]?.trim()
    if (!answer) continue
    if (kind === 'name' || kind === 'email' || kind === 'phone') about[kind] = answer
    else answers[name] = answer
  }
  const teamId = people.teams.length > 1 ? told[TEAM] : undefined
  return introductionSchema.safeParse({ ...about, answers, teamId }).data ?? null
}
