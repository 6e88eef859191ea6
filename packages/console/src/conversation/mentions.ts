import type { Agent } from '@tealight/protocol'

/** Agents of whose name a word begins like this. */
export function agentsNamed(agents: readonly Agent[], query: string): Agent[] {
  const wanted = query.toLocaleLowerCase()
  return agents.filter(({ name }) => {
    const whole = name.toLocaleLowerCase()
    return whole.startsWith(wanted) || whole.split(/\s+/).some((word) => word.startsWith(wanted))
  })
}

/** The ids of those whom a text calls by `@` and their name. */
export function agentsCalled(agents: Iterable<Agent>, text: string): string[] {
  return partsOf(text, [...agents]).flatMap((part) => (part.agent ? [part.agent.id] : []))
}

/** A text cut where it calls somebody. */
export function partsOf(
  text: string,
  agents: readonly Agent[],
): { text: string; agent?: Agent | undefined }[] {
  // The longest name first: `@Ann Lee` does not call Ann.
  const byLength = [...agents].sort((a, b) => b.name.length - a.name.length)
  const names = byLength.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (names.length === 0) return [{ text }]
  const calls = new RegExp(`(@(?:${names.join('|')}))(?![\\p{L}\\p{N}])`, 'iu')
  return text
    .split(calls)
    .filter(Boolean)
    .map((part) => ({ text: part, agent: byLength.find(({ name }) => isCall(part, name)) }))
}

function isCall(part: string, name: string): boolean {
  return part.toLocaleLowerCase() === `@${name}`.toLocaleLowerCase()
}
