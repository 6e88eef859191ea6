import type { VisitorClient } from '@tealight/client'
import type { OwnConversations, VisitorConversation } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { dayName } from '../panel/clock.ts'
import { Line } from '../panel/icons.tsx'
import type { PartProps, PartSetting } from '../panel/part.ts'
import { NextPage, type Standing } from './next-page.tsx'
import { PastTalk } from './past-talk.tsx'
import { PastTalks } from './past-talks.tsx'
import css from './past.css?inline'

export const styles = css

export interface PastProps {
  client: VisitorClient
  words: Words
  setting: PartSetting
  /** The newest ones of the visitor's conversations. */
  first: OwnConversations
  /** Back to the current conversation. */
  close: () => void
}

interface PastState extends OwnConversations {
  standing: Standing
  /** The one that is read. */
  chosen?: VisitorConversation | undefined
}

/** The visitor's earlier conversations, to be read: they stand before the current one until that is wanted again. */
export class Part extends Component<PastProps & PartProps, PastState> {
  override state: PastState = { ...this.props.first, standing: standingOf(this.props.first.next) }
  box = createRef<HTMLDivElement>()
  /** Which one was read last. */
  last = ''

  override componentDidMount(): void {
    this.focusOn('li button')
  }

  /** Into what was opened, and back to what had opened it. */
  override componentDidUpdate(_: PastProps, { chosen }: PastState): void {
    const now = this.state.chosen
    if (now === chosen) return
    this.last = chosen?.id ?? ''
    this.focusOn(now ? '.log' : `[data-id="${this.last}"]`)
  }

  focusOn(selector: string): void {
    this.box.current?.querySelector<HTMLElement>(selector)?.focus()
  }

  load = async (): Promise<void> => {
    const { conversations, next } = this.state
    this.setState({ standing: 'loading' })
    const path = `conversations?before=${next ?? ''}&`
    const answer = await this.props.client.ask<OwnConversations & { changes?: never }>('GET', path)
    if (!answer.ok) return this.setState({ standing: 'failed' })
    const { value } = answer
    this.setState({
      conversations: [...conversations, ...value.conversations],
      next: value.next,
      standing: standingOf(value.next),
    })
  }

  choose = (chosen?: VisitorConversation): void => this.setState({ chosen })

  back(): void {
    if (this.state.chosen) this.choose()
    else this.props.close()
  }

  /** The keyboard stays within: what lies behind can't be seen. */
  keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.back()
    else if (event.key !== 'Tab' || !this.turn(event.shiftKey)) return
    event.preventDefault()
  }

  turn(isBack: boolean): boolean {
    const box = this.box.current
    const root = box?.getRootNode()
    const stops = [...(box?.querySelectorAll<HTMLElement>(STOPS) ?? [])]
    if (isBack) stops.reverse()
    const isLast = root instanceof ShadowRoot && root.activeElement === stops[stops.length - 1]
    if (isLast) stops[0]?.focus()
    return isLast
  }

  render(
    props: PastProps & PartProps,
    { chosen, conversations, standing }: PastState,
  ): JSX.Element {
    const { client, words, more, language, setting, close } = props
    const { past } = more
    const current = client.state.conversation?.id
    return (
      <div
        class="past"
        ref={this.box}
        role="dialog"
        aria-modal="true"
        aria-label={past.title}
        onKeyDown={(event) => this.keyDown(event)}
      >
        <div class="past-head">
          <button
            type="button"
            aria-label={past.back}
            title={past.back}
            onClick={() => this.back()}
          >
            <Line d="M15 5l-7 7 7 7" />
          </button>
          <h2>
            <bdi>{chosen ? dayName(chosen.createdAt, Date.now(), language) : past.title}</bdi>
          </h2>
        </div>
        {chosen ? (
          <PastTalk key={chosen.id} {...{ client, conversation: chosen, words, more, setting }} />
        ) : (
          <div class="past-list">
            <PastTalks
              talks={conversations.filter(({ conversation }) => conversation.id !== current)}
              {...{ words, more, language, choose: this.choose }}
            />
            <NextPage {...{ standing, words, more }} name={past.more} load={this.load} />
          </div>
        )}
        <button class="past-end" type="button" onClick={close}>
          {past.current}
        </button>
      </div>
    )
  }
}

/** Where the Tab key stops. */
const STOPS = 'button, a[href], input, [tabindex="0"]'

function standingOf(next: string | null): Standing {
  return next === null ? 'whole' : 'more'
}
