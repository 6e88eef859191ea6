import type { VisitorClient } from '@tealight/client'
import {
  fold,
  type Matches,
  type Message,
  searchedText,
  type VisitorDeed,
} from '@tealight/protocol'

type Found = { ok: true; value: Matches } | { ok: false }

/** Which messages of the conversation hold a text. Where all of them are here nobody else is asked. */
export async function findMatches(client: VisitorClient, text: string): Promise<Found> {
  const { conversation, messages, hasOlder } = client.state
  if (!hasOlder || !conversation) return { ok: true, value: matchesIn(messages, fold(text)) }
  return client.ask<Matches & Partial<VisitorDeed>>(
    'GET',
    `conversations/${conversation.id}/matches?text=${encodeURIComponent(text)}&`,
  )
}

function matchesIn(messages: readonly Message[], folded: string): Matches {
  const found = messages.filter(
    (it) => it.type === 'text' && fold(searchedText(it)).includes(folded),
  )
  return { seqs: found.map(({ seq }) => seq).reverse(), more: false }
}
