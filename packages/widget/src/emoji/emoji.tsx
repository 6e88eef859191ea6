import { browserEnvironment } from '@tealight/client'
import {
  type EmojiWords,
  findEmoji,
  type FoundEmoji,
  loadEmojiWords,
  SKIN_TONES,
  withTone,
} from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { PartProps } from '../panel/part.ts'
import css from './emoji.css?inline'
import { openTone } from './tone.ts'

export const styles = css

interface EmojiProps {
  insert: (text: string) => void
  close: () => void
  siteKey: string
}

interface EmojiState {
  query: string
  tone: number
  /** Words of the visitor's own language. */
  words?: EmojiWords | undefined
}

/** As many stand in a row, whatever the width: arrows up and down count on it. */
const IN_A_ROW = 8

/** Emoji to choose from: by looking, or by a word. */
export class Part extends Component<EmojiProps & PartProps, EmojiState> {
  tone = openTone(browserEnvironment().storage, this.props.siteKey)
  override state: EmojiState = { query: '', tone: this.tone.chosen() }
  frame = createRef<HTMLDivElement>()
  search = createRef<HTMLInputElement>()

  override componentDidMount(): void {
    // A field would bring up the keyboard of a touch screen.
    const isTouch = matchMedia('(pointer: coarse)').matches
    const first = isTouch ? this.frame.current?.querySelector('button') : this.search.current
    first?.focus()
    loadEmojiWords(this.props.language).then(
      (words) => this.setState({ words }),
      () => {},
    )
  }

  choose(tone: number): void {
    this.tone.keep(tone)
    this.setState({ tone })
  }

  /** Arrows walk over the grid, and from the field into it; Escape closes. */
  keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.props.close()
    // In a form it would send the message.
    else if (event.key === 'Enter' && event.target === this.search.current) this.chooseFirst()
    else if (!this.walk(STEPS[event.key] ?? 0, event.target)) return
    event.preventDefault()
  }

  chooseFirst(): void {
    this.frame.current?.querySelector<HTMLElement>('.emoji-cell')?.click()
  }

  walk(step: number, from: EventTarget | null): boolean {
    const cells = [...(this.frame.current?.querySelectorAll<HTMLElement>('.emoji-cell') ?? [])]
    const at = cells.findIndex((cell) => cell === from)
    // In the field, left and right move within the word.
    if (step === 0 || (at < 0 && step !== IN_A_ROW)) return false
    const isRightToLeft = getComputedStyle(cells[0] ?? document.body).direction === 'rtl'
    const sideways = Math.abs(step) === 1 && isRightToLeft ? -step : step
    const next = at < 0 ? cells[0] : cells[at + sideways]
    if (next) next.focus()
    else if (step < 0) this.search.current?.focus()
    return true
  }

  render({ more }: EmojiProps & PartProps, { query, words }: EmojiState): JSX.Element {
    const groups = findEmoji(query, words)
    return (
      <div
        class="emoji-picker"
        role="group"
        aria-label={more.tools.emoji}
        ref={this.frame}
        onKeyDown={(event) => this.keyDown(event)}
      >
        <div class="emoji-head">
          <input
            ref={this.search}
            type="search"
            placeholder={more.emoji.search}
            aria-label={more.emoji.search}
            onInput={(event) => this.setState({ query: event.currentTarget.value })}
          />
          {this.tones()}
        </div>
        <div class="emoji-groups">
          {groups.map(({ name, emoji }) => (
            <section key={name} aria-label={more.emoji.groups[name]}>
              <h3>{more.emoji.groups[name]}</h3>
              <div class="emoji-grid">{emoji.map((one) => this.cell(one))}</div>
            </section>
          ))}
        </div>
        <p role="status" class={groups.length === 0 ? 'emoji-none' : 'hidden'}>
          {groups.length === 0 && more.emoji.none}
        </p>
      </div>
    )
  }

  cell({ emoji, word }: FoundEmoji): JSX.Element {
    const shown = withTone(emoji, this.state.tone)
    return (
      <button
        class="emoji-cell"
        key={emoji}
        type="button"
        tabIndex={-1}
        aria-label={word}
        title={word}
        onClick={() => this.props.insert(shown)}
      >
        {shown}
      </button>
    )
  }

  tones(): JSX.Element {
    const { tone } = this.state
    const name = this.props.more.emoji.tone
    return (
      <select
        aria-label={name}
        title={name}
        value={tone}
        onChange={(event) => this.choose(Number(event.currentTarget.value))}
      >
        {SKIN_TONES.map((_, index) => (
          <option key={index} value={index}>
            {withTone('✋', index)}
          </option>
        ))}
      </select>
    )
  }
}

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: IN_A_ROW,
  ArrowUp: -IN_A_ROW,
}
