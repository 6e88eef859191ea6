import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import { type AgentClient, countReply, loadReplies, type Result } from '@tealight/client'
import type { Replies as Answer, Reply } from '@tealight/protocol'

/** The canned replies that this agent has, once they were asked for. */
export interface Replies {
  /** The most used first; null: not here yet. */
  readonly all: ReadonlySignal<readonly Reply[] | null>
  /** Brings them, or brings them anew. */
  load(): Promise<Result<Answer>>
  /** One was put into an answer. */
  used(id: string): void
}

/** `recall`: what this device has kept of an agent's, for when the server can't be reached. */
export function openReplies(
  client: AgentClient,
  recall: (agentId: string) => Promise<readonly Reply[] | null>,
): Replies {
  const all = signal<readonly Reply[] | null>(null)
  return {
    all,
    async load() {
      const answer = await loadReplies(client)
      if (answer.ok) all.value = answer.value.replies
      else all.value ??= await recall(client.state.session?.agent.id ?? '').catch(() => null)
      return answer
    },
    used: (id) => void countReply(client, id),
  }
}

/** What the names in braces stand for in one conversation. */
export interface Facts {
  visitor: string
  agent: string
  site: string
}

/** A text with the names in braces filled in. What nobody knows stays as it is written. */
export function filledIn(text: string, facts: Facts): string {
  const known: Readonly<Record<string, string>> = { ...facts }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole)
}

/** Replies that somebody may mean who has typed this much: by name first, then by what they say. */
export function repliesFor(replies: readonly Reply[], query: string): Reply[] {
  const wanted = query.toLocaleLowerCase()
  const byName = replies.filter(({ name }) => name.toLocaleLowerCase().startsWith(wanted))
  const byText = replies.filter(
    (reply) =>
      !byName.includes(reply) && `${reply.name} ${reply.text}`.toLocaleLowerCase().includes(wanted),
  )
  return [...byName, ...byText]
}
