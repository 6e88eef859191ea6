import { SKIN_TONES, withTone } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { adoptStyles } from '../design/adopt-styles.ts'
import { useDesk } from '../state/desk.ts'
import { TONES } from '../state/preferences.ts'
import css from './emoji-picker.css?inline'
import { emojiIn, emojiNamed, type NamedEmoji } from './emoji-names.ts'
import { words } from './emoji-words.ts'

adoptStyles(css)

/** As many stand in a row, whatever the width: arrows up and down count on it. */
const IN_A_ROW = 8

/** Emoji to choose from: those that were used last, by looking, or by a word. */
export function EmojiPicker({ put }: { put: (text: string) => void }): VNode {
  const { preferences, recentEmoji } = useDesk()
  const frame = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const tone = Number(preferences.tone.value)
  const groups = emojiIn(query, tone)
  const all = emojiNamed('', tone)
  const recent = recentEmoji.ids().flatMap((id) => all.filter(({ emoji }) => emoji === id))

  function choose({ emoji, shown }: NamedEmoji): void {
    recentEmoji.note(emoji)
    put(shown)
  }

  useEffect(() => {
    // A field would bring up the keyboard of a touch screen.
    const first = matchMedia('(pointer: coarse)').matches ? '.emoji-cell' : 'input'
    frame.current?.querySelector<HTMLElement>(first)?.focus()
  }, [])

  return (
    <div class="emoji-frame" ref={frame} onKeyDown={(event) => press(event, frame.current)}>
      <div class="emoji-head">
        <input
          type="search"
          value={query}
          placeholder={words('search')}
          aria-label={words('search')}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <ToneChoice />
      </div>
      <div class="emoji-groups">
        {query === '' && recent.length > 0 && (
          <EmojiGroup name={words('recent')} emoji={recent} choose={choose} />
        )}
        {groups.map(({ name, emoji }) => (
          <EmojiGroup key={name} name={words(name)} emoji={emoji} choose={choose} />
        ))}
        <p role="status" class="emoji-none">
          {groups.length === 0 && words('none')}
        </p>
      </div>
    </div>
  )
}

function EmojiGroup(props: {
  name: string
  emoji: readonly NamedEmoji[]
  choose: (emoji: NamedEmoji) => void
}): VNode {
  return (
    <section aria-label={props.name}>
      <p aria-hidden="true">{props.name}</p>
      <div class="emoji-grid">
        {props.emoji.map((one) => (
          <button
            key={one.emoji}
            type="button"
            class="emoji-cell"
            tabIndex={-1}
            aria-label={one.word}
            title={one.word}
            onClick={() => props.choose(one)}
          >
            {one.shown}
          </button>
        ))}
      </div>
    </section>
  )
}

function ToneChoice(): VNode {
  const { tone } = useDesk().preferences
  return (
    <select
      aria-label={words('tone')}
      title={words('tone')}
      value={tone.value}
      onChange={({ currentTarget: { selectedIndex } }) => {
        tone.value = TONES[selectedIndex] ?? '0'
      }}
    >
      {SKIN_TONES.map((_, index) => (
        <option key={index} value={index}>
          {withTone('✋', index)}
        </option>
      ))}
    </select>
  )
}

/** Arrows walk over the grid, and from the field into it; Enter in the field takes the first; a letter goes on searching. */
function press(event: KeyboardEvent, frame: HTMLElement | null): void {
  const field = frame?.querySelector('input')
  const cells = [...(frame?.querySelectorAll<HTMLElement>('.emoji-cell') ?? [])]
  const at = cells.findIndex((cell) => cell === event.target)
  const step = stepOf(event, at < 0)
  if (at < 0 && event.target !== field) return
  if (event.key === 'Enter' && at < 0) cells[0]?.click()
  else if (step !== 0)
    (at < 0 ? cells[0] : (cells[at + step] ?? (step < 0 ? field : null)))?.focus()
  else if (at >= 0 && /^\p{L}$/u.test(event.key)) return field?.focus()
  else return
  event.preventDefault()
}

/** How far an arrow leads; in the field, left and right move within the word. */
function stepOf({ key, target }: KeyboardEvent, isInField: boolean): number {
  if (key === 'ArrowDown') return IN_A_ROW
  if (isInField) return 0
  if (key === 'ArrowUp') return -IN_A_ROW
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0
  const isMirrored = target instanceof Element && getComputedStyle(target).direction === 'rtl'
  return (key === 'ArrowRight') === isMirrored ? -1 : 1
}
