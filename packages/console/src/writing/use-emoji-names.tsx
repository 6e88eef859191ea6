import { signal } from '@preact/signals'
import type { RefObject, VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { type Suggestions, useSuggestions } from '../conversation/suggestions.tsx'
import { useDesk } from '../state/desk.ts'
import type { emojiNamed, NamedEmoji } from './emoji-names.ts'

/** What knows the emoji is fetched with the first name that somebody begins to type. */
const names = signal<{ emojiNamed: typeof emojiNamed } | null>(null)

/** Emoji, offered behind a `:` and the beginning of a name. */
export function useEmojiNames(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
): Suggestions<NamedEmoji> {
  const { preferences, recentEmoji } = useDesk()
  const isWanted = names.value === null && BEGUN.test(text)

  useEffect(() => {
    // Without it a text stays a text; the next name asks again.
    if (isWanted)
      import('./emoji-names.ts').then(
        (known) => (names.value = known),
        () => {},
      )
  }, [isWanted])

  return useSuggestions<NamedEmoji>({
    id: 'emoji',
    field,
    text,
    sign: ':',
    find: (query) =>
      names.value !== null && NAME.test(query)
        ? names.value.emojiNamed(query, Number(preferences.tone.value))
        : [],
    insert({ emoji, shown }) {
      recentEmoji.note(emoji)
      return `${shown} `
    },
  })
}

const BEGUN = /(?:^|\s):\p{L}/u
/** One Latin letter makes a face by itself: `:D`. */
const NAME = /^(?![a-z]$)\p{L}/iu

export function emojiView({ shown, word }: NamedEmoji): VNode {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span class="suggestion-text">{word}</span>
    </>
  )
}
