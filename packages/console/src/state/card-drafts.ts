import type { Card } from '@tealight/protocol'

/** A card while it is filled in. */
export interface CardDraft {
  title: string
  text: string
  label: string
  url: string
}

export const EMPTY_CARD: CardDraft = { title: '', text: '', label: '', url: '' }

/** What is sent of the cards: those that have a title, with what else was filled in. */
export function cardsIn(drafts: readonly CardDraft[]): Card[] | undefined {
  const cards = drafts.filter(({ title }) => title.trim() !== '').map(cardOf)
  return cards.length > 0 ? cards : undefined
}

function cardOf(draft: CardDraft): Card {
  const title = draft.title.trim()
  const text = draft.text.trim()
  const url = draft.url.trim()
  const label = draft.label.trim() || url
  return {
    title,
    ...(text !== '' && { text }),
    ...(url !== '' && { links: [{ label, url }] }),
  }
}
