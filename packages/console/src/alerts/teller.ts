import { marksOf, NEWS_KINDS, newestWords, tellingOf } from '@tealight/protocol'
import type { Desk } from '../state/desk.ts'
import { visitorName } from '../state/visitor-name.ts'
import type { Alerts } from './alerts.ts'
import { watchAttention } from './attention.ts'
import type { News } from './watch-news.ts'
import { SEVERAL_TAG, tagOf, type Worded, worded } from './worded.ts'
import { notificationWords } from './words.ts'

/** Tells news as the agent has chosen. */
export interface Teller {
  tell(news: readonly News[]): Promise<void>
  /** Takes away what is shown and is so no more: somebody has read it, or taken it. */
  tidy(): void
}

/** Of several, what is heard is what is most urgent: it comes first. */
export function openTeller(
  desk: Desk,
  { choices, sounds, notices }: Alerts,
  now: () => number,
): Teller {
  const { copy, availability } = desk
  const attention = watchAttention(desk)
  /** The marks of what is shown, by conversation. */
  const shown = new Map<string, string>()

  async function tellingFor({ kind, conversation }: News) {
    const chosen = choices.chosen.peek()
    if (chosen === null) return { sound: false, notice: false }
    const isAway = availability.isAway.peek()
    const standing = { attention: await attention.to(conversation.id), isAway, now: now() }
    return tellingOf(kind, chosen, standing)
  }

  function show(news: readonly News[]): void {
    const [first] = news
    if (first === undefined) return
    for (const { conversation, name } of news) shown.set(conversation.id, name)
    notices.show(wordsFor(desk, first, news, choices.chosen.peek()?.previews ?? false))
  }

  return {
    async tell(news) {
      const tellings = await Promise.all(news.map(tellingFor))
      const heard = byUrgency(news.filter((_, index) => tellings[index]?.sound))
      const seen = byUrgency(news.filter((_, index) => tellings[index]?.notice))
      if (heard[0] !== undefined) void sounds.ring(heard[0].kind)
      show(seen)
    },
    tidy() {
      for (const [id, name] of shown) {
        const conversation = copy.conversations.peek().get(id)
        const isStill = conversation && marksOf(conversation).some((mark) => mark.name === name)
        if (isStill) continue
        shown.delete(id)
        notices.close(tagOf(id))
        if (shown.size === 0) notices.close(SEVERAL_TAG)
      }
    },
  }
}

function byUrgency(news: readonly News[]): News[] {
  return [...news].sort((a, b) => NEWS_KINDS.indexOf(a.kind) - NEWS_KINDS.indexOf(b.kind))
}

function wordsFor(
  { copy }: Desk,
  { kind, conversation }: News,
  all: readonly News[],
  previews: boolean,
): Worded {
  const who = ({ visitorId }: News['conversation']): string =>
    visitorName(copy.visitors.peek().get(visitorId) ?? { id: visitorId, name: null })
  return worded(
    {
      kind,
      conversationId: conversation.id,
      who: all.map((news) => who(news.conversation)).join(', '),
      text: previews ? newestWords(conversation) : '',
      count: all.length,
    },
    notificationWords(),
  )
}
