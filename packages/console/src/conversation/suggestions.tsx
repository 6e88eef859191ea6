import type { VNode } from 'preact'
import { type RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { putText } from '../writing/put-text.ts'

const SHOWN_MAX = 8

/** What is offered while somebody types a word that begins with a sign, such as `@` or `/`. */
export interface Suggestions<Item> {
  items: readonly Item[]
  active: number
  /** The element that lists them. */
  listId: string
  choose(item: Item): void
  /** Takes the keys that move, choose and dismiss. Answers whether this was one. */
  press(event: KeyboardEvent): boolean
  /** The caret may have moved. */
  look(): void
}

interface Asked<Item> {
  id: string
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  sign: string
  find: (query: string) => readonly Item[]
  /** What takes the place of the sign and the word. */
  insert: (item: Item) => string
}

export function useSuggestions<Item>(asked: Asked<Item>): Suggestions<Item> {
  const { id, field, text, sign, find, insert } = asked
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const word = wordAt(text, caret, sign)
  const isOffered = word !== null && dismissed !== word.query
  const items = isOffered ? find(word.query).slice(0, SHOWN_MAX) : []

  function choose(item: Item): void {
    if (word === null || field.current === null) return
    putText(field.current, word.from, caret, insert(item))
    setCaret(field.current.selectionStart)
  }

  function chooseActive(): void {
    const item = items[active] ?? items[0]
    if (item !== undefined) choose(item)
  }

  const deeds: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive((active + 1) % items.length),
    ArrowUp: () => setActive((active + items.length - 1) % items.length),
    Enter: chooseActive,
    Tab: chooseActive,
    Escape: () => setDismissed(word?.query ?? null),
  }

  return {
    items,
    active: Math.min(active, items.length - 1),
    listId: `${id}-suggestions`,
    choose,
    press(event) {
      const deed = items.length > 0 && !event.isComposing ? deeds[event.key] : undefined
      if (deed === undefined) return false
      event.preventDefault()
      event.stopPropagation()
      deed()
      return true
    },
    look() {
      const now = field.current?.selectionStart ?? 0
      if (now === caret) return
      setCaret(now)
      setActive(0)
    },
  }
}

/** The word that the caret stands in, if it begins with the sign and nothing but a space stands before that. */
export function wordAt(
  text: string,
  caret: number,
  sign: string,
): { from: number; query: string } | null {
  const from = text.lastIndexOf(sign, caret - 1)
  if (from < 0 || caret <= from) return null
  const isBeginning = from === 0 || /\s/.test(text.charAt(from - 1))
  const query = text.slice(from + sign.length, caret)
  return isBeginning && !/\s/.test(query) ? { from, query } : null
}

/** The list above the field. The keyboard stays in the field. */
export function SuggestionList<Item>(props: {
  of: Suggestions<Item>
  label: string
  draw: (item: Item) => VNode
}): VNode | null {
  const { of, label, draw } = props
  if (of.items.length === 0) return null
  return (
    <ul class="suggestions" role="listbox" id={of.listId} aria-label={label}>
      {of.items.map((item, index) => (
        <li
          key={index}
          id={`${of.listId}-${index}`}
          role="option"
          aria-selected={index === of.active}
          onMouseDown={(event) => {
            event.preventDefault()
            of.choose(item)
          }}
        >
          {draw(item)}
        </li>
      ))}
    </ul>
  )
}

/** What ties a field to all that is offered in it: it tells where the caret is, and `press` gets the keys that nobody takes. */
export function offering(of: {
  suggestions: readonly Omit<Suggestions<unknown>, 'choose'>[]
  write: (text: string) => void
  press: (event: KeyboardEvent) => void
}) {
  const { suggestions, write, press } = of
  const shown = suggestions.find(({ items }) => items.length > 0)

  function look(): void {
    for (const each of suggestions) each.look()
  }

  return {
    ...(shown && {
      'aria-autocomplete': 'list' as const,
      'aria-controls': shown.listId,
      'aria-activedescendant': `${shown.listId}-${shown.active}`,
    }),
    onInput({ currentTarget }: { currentTarget: HTMLTextAreaElement }) {
      write(currentTarget.value)
      look()
    },
    onKeyUp: look,
    onClick: look,
    onKeyDown(event: KeyboardEvent) {
      if (!suggestions.some((each) => each.press(event))) press(event)
    },
  }
}
