import type { Priority, RoutingRule, WorkspaceRouting } from '@tealight/protocol'

/** What is known of a conversation that begins. */
export interface Beginning {
  siteId: string
  /** The address of the page, or empty. */
  url: string
  language: string
  answers: Readonly<Record<string, string>>
  /** The rule of reaching out that led here, or empty. */
  reached: string
}

/** What the rules choose; null and empty where none says anything. */
export interface Ruling {
  teamId: string | null
  priority: Priority | null
  topic: string
}

/** Of the rules that hold, the first that names a team chooses it; and so for the priority and the topic. */
export function ruleOn(beginning: Beginning, { rules }: Pick<WorkspaceRouting, 'rules'>): Ruling {
  const holding = rules.filter((rule) => rule.isOn && holds(rule, beginning))
  return {
    teamId: holding.find(({ teamId }) => teamId !== null)?.teamId ?? null,
    priority: holding.find(({ priority }) => priority !== null)?.priority ?? null,
    topic: holding.find(({ topic }) => topic !== '')?.topic ?? '',
  }
}

function holds({ when }: RoutingRule, beginning: Beginning): boolean {
  const { siteId, url, language, answer, reach } = when
  return (
    (siteId === null || siteId === beginning.siteId) &&
    (url === '' || isIn(beginning.url.toLowerCase(), url.toLowerCase())) &&
    beginning.language.toLowerCase().startsWith(language.toLowerCase()) &&
    (answer === null || beginning.answers[answer.name] === answer.value) &&
    (reach === '' || reach === beginning.reached)
  )
}

/** Whether the pieces between the stars come one after the other. No expression is made of what somebody typed. */
function isIn(text: string, pattern: string): boolean {
  let from = 0
  for (const piece of pattern.split('*')) {
    const at = text.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return true
}
