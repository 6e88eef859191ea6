import type { VisitorClient } from '@tealight/client'
import { type MessageFile, type SiteDetails, TEXT_MAX_LENGTH } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { Reached } from '../loader/panel-face.ts'
import { whenIdle } from '../loader/returning.ts'
import type { Draft } from './draft.ts'
import type { Asked } from './introduction.ts'
import { SendIcon } from './icons.tsx'
import { Later } from './later.tsx'
import type { PartSetting } from './part.ts'

/** The counter is shown when no more characters are left than this. */
const COUNTER_FROM = 500

interface ComposerProps {
  client: VisitorClient
  draft: Draft
  asked: Asked
  /** By what the visitor was reached out to. */
  reached: Reached | undefined
  details: SiteDetails
  words: Words
  setting: PartSetting
}

/** What goes along with the text. The tools see to it. */
export interface Attachments {
  /** Those that are on the server. */
  files: readonly MessageFile[]
  /** Whether some are on their way: the message waits for them. */
  isBusy: boolean
  /** They were sent. */
  sent(): void
}

interface ComposerState {
  attachments?: Attachments
}

/** Where the visitor writes: what stands there is the draft. Enter comes from outside, as a submitted form. */
export class Composer extends Component<ComposerProps, ComposerState> {
  field = createRef<HTMLTextAreaElement>()

  override componentDidMount(): void {
    grow(this.field.current)
  }

  override componentDidUpdate(): void {
    grow(this.field.current)
    const { attachments } = this.state
    if (this.props.draft.isHeld && attachments && !attachments.isBusy) this.submit()
  }

  /** Whoever goes on writing, or does not want to wait, sends it once more. */
  hold = (isHeld: boolean): void => {
    this.props.draft.isHeld = isHeld
    this.setState({})
  }

  change(text: string): void {
    const { client, draft } = this.props
    draft.keep(text)
    this.hold(false)
    if (text) client.type()
  }

  submit(event?: Event): void {
    event?.preventDefault()
    const { client, draft, asked, reached } = this.props
    const { attachments } = this.state
    const text = draft.text()
    const isWhole = canSend(text, attachments)
    this.hold(isWhole && !!attachments?.isBusy)
    if (!isWhole || draft.isHeld) return
    const about = asked.take()
    if (about === null) return
    const { quote } = draft
    draft.quote = undefined
    const introduction = reached ? { ...about, reached: reached.rule } : about
    client.send(text.trim(), { about: introduction, files: attachments?.files, quote })
    attachments?.sent()
    this.change('')
    this.field.current?.focus()
  }

  render(props: ComposerProps, { attachments }: ComposerState): JSX.Element {
    const { client, draft, details, words, setting } = props
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
        <button
          class="send"
          type="submit"
          disabled={!canSend(text, attachments)}
          aria-label={words.send}
        >
          <SendIcon />
        </button>
        <div class="tools">
          <Later
            load={loadTools}
            setting={setting}
            with={{ composer: this, client, details, setting }}
          />
        </div>
        <p class={left < 0 ? 'counter failed' : 'counter'} role="status">
          {left < 0
            ? words.charactersOver(-left)
            : left <= COUNTER_FROM && words.charactersLeft(left)}
        </p>
      </form>
    )
  }
}

/** Nobody needs them to write. */
async function loadTools() {
  await new Promise<void>(whenIdle)
  return import('../tools/tools.tsx')
}

function canSend(text: string, attachments?: Attachments): boolean {
  if (text.length > TEXT_MAX_LENGTH) return false
  return text.trim() !== '' || !!attachments?.isBusy || !!attachments?.files.length
}

/** As high as its text; the style sheet sets the limit. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}
