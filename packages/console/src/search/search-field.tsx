import type { VNode } from 'preact'
import { SEARCH_QUERY_MAX_LENGTH } from '@tealight/protocol'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { SEARCH_FIELD_ID, focusElement } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import type { Finder } from './finder.ts'
import { completed, completionsOf, unfinishedAt } from './filters.ts'
import { words } from './words.ts'

const OPTIONS_ID = 'search-options'
const optionId = (at: number): string => `search-option-${at}`

/** The field, and below it how the filter under the cursor can go on. */
export function SearchField({ finder }: { finder: Finder }): VNode {
  const { field, options, at, look, close, complete, press } = useCompletions(finder)
  const isOpen = options.length > 0
  return (
    <search class="search-box">
      <Icon name="search" />
      <input
        id={SEARCH_FIELD_ID}
        ref={field}
        type="text"
        role="combobox"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        dir="auto"
        maxLength={SEARCH_QUERY_MAX_LENGTH}
        aria-label={words('label')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={OPTIONS_ID}
        aria-activedescendant={isOpen && at >= 0 ? optionId(at) : undefined}
        placeholder={words('placeholder')}
        value={finder.typed.value}
        onInput={(event) => finder.type(event.currentTarget.value)}
        onClick={look}
        onBlur={close}
        onKeyDown={press}
      />
      {finder.typed.value !== '' && (
        <button
          type="button"
          class="icon-button search-clear"
          aria-label={words('clear')}
          onClick={() => {
            finder.type('')
            focusElement(SEARCH_FIELD_ID)
          }}
        >
          <Icon name="close" />
        </button>
      )}
      <ul
        id={OPTIONS_ID}
        class="search-options"
        role="listbox"
        aria-label={words('completions')}
        hidden={!isOpen}
      >
        {options.map((option, index) => (
          <li
            key={option}
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            dir="auto"
            // Before the field loses the keyboard to it.
            onMouseDown={(event) => {
              event.preventDefault()
              complete(option)
            }}
          >
            {option}
          </li>
        ))}
      </ul>
    </search>
  )
}

/** What completes the filter in which the cursor stands: arrows choose, Enter or Tab takes, Escape leaves it. */
function useCompletions(finder: Finder) {
  const desk = useDesk()
  const field = useRef<HTMLInputElement>(null)
  const [options, setOptions] = useState<readonly string[]>([])
  const [at, setAt] = useState(-1)
  /** Where the cursor shall stand once the field holds the completed text. */
  const cursor = useRef<number | null>(null)

  useLayoutEffect(() => {
    if (cursor.current === null) return
    field.current?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = null
  })
  // Typed, or begun by a click. Before the next key, which may be an arrow.
  useLayoutEffect(look, [finder.typed.value])

  function unfinished() {
    const input = field.current
    if (input === null || document.activeElement !== input) return null
    return unfinishedAt(input.value, input.selectionStart ?? input.value.length)
  }

  function look(): void {
    const filter = unfinished()
    setOptions(filter === null ? [] : completionsOf(desk, filter))
    setAt(-1)
  }

  function close(): void {
    setOptions([])
    setAt(-1)
  }

  function complete(option: string): void {
    const filter = unfinished()
    if (filter === null) return
    const next = completed(finder.typed.value, filter, option)
    cursor.current = next.cursor
    finder.type(next.text)
    close()
  }

  function press(event: KeyboardEvent): void {
    if (options.length === 0 || event.isComposing) return
    const chosen = options[event.key === 'Tab' ? Math.max(at, 0) : at]
    if (event.key === 'ArrowDown') setAt((at + 1) % options.length)
    else if (event.key === 'ArrowUp') setAt((Math.max(at, 0) - 1 + options.length) % options.length)
    else if (event.key === 'Escape') close()
    else if (isTaking(event) && chosen !== undefined) complete(chosen)
    else return
    event.preventDefault()
  }

  return { field, options, at, look, close, complete, press }
}

const isTaking = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' || (key === 'Tab' && !shiftKey)
