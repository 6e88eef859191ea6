import type { VisitorClient } from '@tealight/client'
import { TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Words } from '../i18n/en.ts'
import type { Draft } from './draft.ts'
import { SendIcon } from './icons.tsx'

/** The counter is shown when no more characters are left than this. */
const COUNTER_FROM = 500

interface ComposerProps {
  client: VisitorClient
  draft: Draft
  words: Words
}

/** Where the visitor writes. Enter comes from outside, as a submitted form. */
export function Composer({ client, draft, words }: ComposerProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(draft.text())
  const left = TEXT_MAX_LENGTH - text.length
  const canSend = text.trim() !== '' && left >= 0

  useLayoutEffect(() => grow(field.current), [text])

  function change(next: string): void {
    draft.keep(next)
    setText(next)
    if (next) client.type()
  }

  function submit(event: Event): void {
    event.preventDefault()
    if (!canSend) return
    client.send(text.trim())
    change('')
    field.current?.focus()
  }

  return (
    <form class="composer" onSubmit={submit}>
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={text}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        enterkeyhint="send"
        onInput={(event) => change(event.currentTarget.value)}
      />
      <button class="send" type="submit" disabled={!canSend} aria-label={words.send}>
        <SendIcon />
      </button>
      <p class={left < 0 ? 'counter failed' : 'counter'} role="status">
        {left < 0 ? words.charactersOver(-left) : left <= COUNTER_FROM && words.charactersLeft(left)}
      </p>
    </form>
  )
}

/** As high as its text; the style sheet sets the limit. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
