import type { ConversationEvent, SiteSettings } from '@tealight/protocol'

/** What a rule has said to a visitor before the conversation began. */
export type Reached = Extract<ConversationEvent, { kind: 'reached' }>

/**
 * By which words a visitor was reached out to: those of the site's own rule, whatever the visitor's browser claims. Null where
 * there is no such rule, or it says nothing.
 */
export function reachedBy(
  ruleId: string | undefined,
  { reach }: Pick<SiteSettings, 'reach'>,
): Reached | null {
  const rule = reach.rules.find(({ id }) => id === ruleId)
  if (rule === undefined || rule.what === 'open' || rule.text === '') return null
  const { what, text, agentName } = rule
  return { kind: 'reached', text, by: what === 'message' ? agentName : '' }
}
