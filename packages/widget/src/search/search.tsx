import type { VisitorClient } from '@tealight/client'
import { fold, type Matches, SEARCH_TEXT_MAX_LENGTH } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import { Line } from '../panel/icons.tsx'
import type { Found } from '../panel/found.ts'
import type { PartProps } from '../panel/part.ts'
import { findMatches } from './find-matches.ts'
import css from './search.css?inline'

export const styles = css

interface SearchProps extends PartProps {
  client: VisitorClient
  /** Leads to a message and marks what was found in it; undefined: to none. */
  show: (found?: Found) => void
  close: () => void
}

type Outcome =
  | { kind: 'idle' }
  | { kind: 'searching' }
  | { kind: 'failed' }
  /** `at`: which of them is shown; the newest is the first. */
  | ({ kind: 'found'; at: number } & Matches)

const OLDER = 1
const NEWER = -1

/** Who types on has not asked yet. */
const PAUSE_MS = 300

/** Finds what was said in the conversation, from the newest message back. */
export class Part extends Component<SearchProps, { outcome: Outcome }> {
  override state: { outcome: Outcome } = { outcome: { kind: 'idle' } }
  field = createRef<HTMLInputElement>()
  text = ''
  timer: ReturnType<typeof setTimeout> | undefined

  root: Node | undefined
  /** Where the focus was before. */
  from: Element | null = null

  override componentDidMount(): void {
    const root = this.field.current?.getRootNode()
    if (root instanceof ShadowRoot) this.from = root.activeElement
    this.root = root
    // Asked for once more.
    root?.addEventListener('search', this.takeFocus)
    this.takeFocus()
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer)
    this.text = ''
    this.root?.removeEventListener('search', this.takeFocus)
    if (this.from instanceof HTMLElement) this.from.focus()
  }

  takeFocus = (): void => this.field.current?.focus()

  type(text: string): void {
    this.text = text.trim()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.find(), PAUSE_MS)
  }

  async find(): Promise<void> {
    clearTimeout(this.timer)
    const { text } = this
    if (!text) return this.become({ kind: 'idle' })
    this.become({ kind: 'searching' })
    const answer = await findMatches(this.props.client, text)
    if (text !== this.text) return
    this.become(answer.ok ? { kind: 'found', at: 0, ...answer.value } : { kind: 'failed' })
  }

  become(outcome: Outcome): void {
    this.setState({ outcome })
    if (outcome.kind === 'searching') return
    const seq = outcome.kind === 'found' ? outcome.seqs[outcome.at] : undefined
    this.props.show(seq === undefined ? undefined : { seq, folded: fold(this.text) })
  }

  /** After the oldest comes the newest again. */
  step(by: number): void {
    const { outcome } = this.state
    if (outcome.kind !== 'found') return void this.find()
    const { length } = outcome.seqs
    if (length > 0) this.become({ ...outcome, at: (outcome.at + by + length) % length })
  }

  keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.props.close()
    else if (event.target !== this.field.current) return
    else if (event.key === 'Enter') this.step(event.shiftKey ? NEWER : OLDER)
    else if (event.key === 'ArrowUp') this.step(OLDER)
    else if (event.key === 'ArrowDown') this.step(NEWER)
    else return
    event.preventDefault()
  }

  render({ more, close }: SearchProps, { outcome }: { outcome: Outcome }): JSX.Element {
    const { search } = more
    const hasSome = outcome.kind === 'found' && outcome.seqs.length > 0
    return (
      <div class="search" role="search" onKeyDown={(event) => this.keyDown(event)}>
        <input
          ref={this.field}
          type="search"
          dir="auto"
          enterkeyhint="search"
          maxLength={SEARCH_TEXT_MAX_LENGTH}
          aria-label={search.field}
          placeholder={search.field}
          onInput={(event) => this.type(event.currentTarget.value)}
        />
        {hasSome && (
          <>
            {this.button(search.older, 'M5 15l7-7 7 7', () => this.step(OLDER))}
            {this.button(search.newer, 'M5 9l7 7 7-7', () => this.step(NEWER))}
          </>
        )}
        {this.button(search.close, 'M6 6l12 12M18 6L6 18', close)}
        <p role="status">{this.said()}</p>
      </div>
    )
  }

  button(name: string, icon: string, act: () => void): JSX.Element {
    return (
      <button type="button" aria-label={name} title={name} onClick={act}>
        <Line d={icon} />
      </button>
    )
  }

  said(): JSX.Element | string {
    const { outcome } = this.state
    const { more, client, language } = this.props
    const { search } = more
    if (outcome.kind === 'idle') return ''
    if (outcome.kind !== 'found') return search[outcome.kind]
    const { seqs, at } = outcome
    if (seqs.length === 0) return search.none
    const count = seqs.length.toLocaleString(language) + (outcome.more ? '+' : '')
    const message = client.state.messages.find(({ seq }) => seq === seqs[at])
    return (
      <>
        {search.place((at + 1).toLocaleString(language), count)}
        {/* The focus stays in the field: who listens hears what was found. */}
        {message?.type === 'text' && <span class="hidden">: {message.text.slice(0, HEARD)}</span>}
      </>
    )
  }
}

/** So much of a message is told to who listens. */
const HEARD = 140
