import type { VisitorClient } from '@tealight/client'
import { type Quote, TEXT_MAX_LENGTH, type TextMessage } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { PartProps } from '../panel/part.ts'
import css from './deeds.css?inline'

export const styles = css

interface DeedsProps extends PartProps {
  client: VisitorClient
  message: TextMessage
  /** What the owner allows with this one. */
  canEdit: boolean
  canDelete: boolean
  /** The next message answers this one. */
  quote: ((quote: Quote) => void) | undefined
  close: () => void
}

type View = 'list' | 'editing' | 'deleting'

/** What can be done with a message: answer it, copy it, and with one's own edit or delete it. */
export class Part extends Component<DeedsProps, { view: View; hasFailed: boolean; text: string }> {
  override state = { view: 'list' as View, hasFailed: false, text: this.props.message.text }
  box = createRef<HTMLDivElement>()
  shown: View = 'list'
  /** What an answer quotes: without marks, once what reads them is there. */
  excerpt = this.props.message.text

  override componentDidMount(): void {
    const loading = import('../formatting/formatting.tsx')
    loading.then((it) => (this.excerpt = it.excerpt(this.props.message.text))).catch(() => {})
    this.focus()
  }

  focus(): void {
    this.box.current?.querySelector<HTMLElement>('textarea, button')?.focus()
  }

  override componentDidUpdate(_: DeedsProps, before: { view: View }): void {
    this.shown = this.state.view
    if (before.view !== this.shown) this.focus()
  }

  show(view: View): void {
    this.setState({ view, hasFailed: false })
  }

  answer(): void {
    const { message, quote, close } = this.props
    const { id, seq, author } = message
    quote?.({ id, seq, author, excerpt: this.excerpt })
    close()
  }

  async copy(): Promise<void> {
    const { message, close } = this.props
    close()
    await navigator.clipboard?.writeText(message.text).catch(() => {})
  }

  /** Changes the message for everybody, or erases it. */
  async amend(method: 'PATCH' | 'DELETE', body?: object): Promise<void> {
    const { client, message, close } = this.props
    const path = `conversations/${message.conversationId}/messages/${message.id}?`
    const { ok } = await client.ask(method, path, body)
    if (ok) close()
    else this.setState({ hasFailed: true })
  }

  save(event?: Event): void {
    event?.preventDefault()
    const text = this.state.text.trim()
    if (text !== '') void this.amend('PATCH', { text })
  }

  keyDown(event: KeyboardEvent): void {
    const { view } = this.state
    if (event.key === 'Escape') {
      if (view === 'list') this.props.close()
      else this.show('list')
    } else if (event.key === 'Enter' && view === 'editing' && !event.shiftKey) {
      if (!(event.target instanceof HTMLTextAreaElement)) return
      this.save()
    } else if (view === 'list' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      walk(this.box.current, event.key === 'ArrowDown' ? 1 : -1)
    } else return
    event.preventDefault()
  }

  left({ relatedTarget }: FocusEvent): void {
    // What had the focus has gone because something else is shown: that gets it next.
    if (this.state.view !== this.shown || this.shown === 'editing') return
    if (relatedTarget instanceof Node && this.box.current?.contains(relatedTarget)) return
    this.props.close()
  }

  render({ more }: DeedsProps): JSX.Element {
    return (
      <div
        class="deeds-box"
        ref={this.box}
        onKeyDown={(event) => this.keyDown(event)}
        onFocusOut={(event) => this.left(event)}
      >
        {this.view()}
        {this.state.hasFailed && (
          <p class="failed" role="alert">
            {more.deeds.failed}
          </p>
        )}
      </div>
    )
  }

  view(): JSX.Element {
    const { more } = this.props
    switch (this.state.view) {
      case 'list':
        return this.list()
      case 'editing':
        return this.editor()
      case 'deleting':
        return (
          <>
            <p>{more.deeds.deleteSure}</p>
            <button type="button" class="danger" onClick={() => void this.amend('DELETE')}>
              {more.deeds.delete}
            </button>
            <button type="button" onClick={this.props.close}>
              {more.deeds.cancel}
            </button>
          </>
        )
    }
  }

  list(): JSX.Element {
    const { more, message, canEdit, canDelete } = this.props
    return (
      <div role="menu" aria-label={more.deeds.all}>
        {item(more.deeds.answer, () => this.answer())}
        {message.text !== '' && item(more.deeds.copy, () => void this.copy())}
        {canEdit && item(more.deeds.edit, () => this.show('editing'))}
        {canDelete && item(more.deeds.delete, () => this.show('deleting'))}
      </div>
    )
  }

  editor(): JSX.Element {
    const { more, close } = this.props
    const { text } = this.state
    return (
      <form onSubmit={(event) => this.save(event)}>
        <textarea
          rows={3}
          dir="auto"
          value={text}
          maxLength={TEXT_MAX_LENGTH}
          aria-label={more.deeds.edit}
          onInput={(event) => this.setState({ text: event.currentTarget.value })}
        />
        <button type="submit" class="main" disabled={text.trim() === ''}>
          {more.deeds.save}
        </button>
        <button type="button" onClick={close}>
          {more.deeds.cancel}
        </button>
      </form>
    )
  }
}

function item(name: string, act: () => void): JSX.Element {
  return (
    <button type="button" role="menuitem" onClick={act}>
      {name}
    </button>
  )
}

function walk(box: HTMLElement | null, step: number): void {
  const buttons = [...(box?.querySelectorAll('button') ?? [])]
  const root = box?.getRootNode()
  const at = buttons.findIndex((it) => root instanceof ShadowRoot && it === root.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
