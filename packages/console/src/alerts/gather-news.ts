import type { Desk } from '../state/desk.ts'
import { type News, watchNews } from './watch-news.ts'

/** What happens within this time is told as one. */
const GATHER_MS = 300

/** Tells what is news to the agent who is signed in, gathered; also that something has changed and nothing is. */
export function gatherNews({ copy, me }: Desk, onNews: (news: News[]) => void): void {
  let agentId: string | null = null
  let take = watchNews()
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    timer = undefined
    const id = me.peek()?.id ?? null
    if (id !== agentId) take = watchNews()
    agentId = id
    // Until then there is only a part of what was there before.
    const isWhole = id !== null && copy.status.peek().kind === 'live'
    onNews(
      isWhole ? take(copy.conversations.peek(), { agentId: id, teams: copy.teams.peek() }) : [],
    )
  }

  for (const part of [copy.conversations, copy.status, me])
    part.subscribe(() => (timer ??= setTimeout(look, GATHER_MS)))
}
