import type { Introduction } from '@tealight/protocol'
import type { Question } from './questions.ts'

/** What was answered, by the questions' ids. */
export type Answers = Record<string, string>

/** Puts the answers together as they are told with the first message. What was left empty is left out. */
export function introduce(
  questions: readonly Question[],
  answers: Answers,
  isAway: boolean,
): Introduction {
  const about: Introduction = {}
  const others: Record<string, string> = {}
  for (const { id, kind, name } of questions) {
    const answer = (answers[id] ?? '').trim()
    if (!answer) continue
    if (kind === 'team') about.teamId = answer
    else if (kind === 'name' || kind === 'email' || kind === 'phone' || kind === 'contact')
      about[kind] = answer
    else others[name] = answer
  }
  // Who finds nobody and tells an address has left it to be answered.
  if (isAway && about.email) about.contact = about.email
  return Object.keys(others).length > 0 ? { ...about, answers: others } : about
}
