import type { VisitorClient } from '@tealight/client'
import { TEXT_MAX_LENGTH } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { Draft } from './draft.ts'
import type { Asked } from './introduction.ts'
import { SendIcon } from './icons.tsx'

/** The counter is shown when no more characters are left than this. */
const COUNTER_FROM = 500

interface ComposerProps {
  client: VisitorClient
  draft: Draft
  asked: Asked
  words: Words
}

/** Where the visitor writes: what stands there is the draft. Enter comes from outside, as a submitted form. */
export class Composer extends Component<ComposerProps> {
  field = createRef<HTMLTextAreaElement>()

  override componentDidMount(): void {
    grow(this.field.current)
  }

  override componentDidUpdate(): void {
    grow(this.field.current)
  }

  change(text: string): void {
    const { client, draft } = this.props
    draft.keep(text)
    this.setState({})
    if (text) client.type()
  }

  submit(event: Event): void {
    event.preventDefault()
    const { client, draft, asked } = this.props
    const text = draft.text()
    if (!canSend(text)) return
    const about = asked.take()
    if (about === null) return
    client.send(text.trim(), about)
    this.change('')
    this.field.current?.focus()
  }

  render({ words, draft }: ComposerProps): JSX.Element {
    const text = draft.text()
    const left = TEXT_MAX_LENGTH - text.length
    return (
      <form onSubmit={(event) => this.submit(event)}>
        <textarea
          ref={this.field}
          rows={1}
          dir="auto"
          value={text}
          placeholder={words.placeholder}
          aria-label={words.placeholder}
          enterkeyhint="send"
          onInput={(event) => this.change(event.currentTarget.value)}
        />
        <button class="send" type="submit" disabled={!canSend(text)} aria-label={words.send}>
          <SendIcon />
        </button>
        <p class={left < 0 ? 'counter failed' : 'counter'} role="status">
          {left < 0
            ? words.charactersOver(-left)
            : left <= COUNTER_FROM && words.charactersLeft(left)}
        </p>
      </form>
    )
  }
}

function canSend(text: string): boolean {
  return text.trim() !== '' && text.length <= TEXT_MAX_LENGTH
}

/** As high as its text; the style sheet sets the limit. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}
