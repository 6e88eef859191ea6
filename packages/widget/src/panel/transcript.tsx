import type { VisitorClient, VisitorState } from '@tealight/client'
import type { Message, Quote, SiteSettings } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { Draft } from './draft.ts'
import type { Found } from './found.ts'
import { ArrowIcon } from './icons.tsx'
import { Later } from './later.tsx'
import { Greeting, TypingDots } from './message-group.tsx'
import type { PartProps, PartSetting } from './part.ts'
import { keepReadingPlace, type ReadingPlace } from './reading-place.ts'
import { newestOwn, reachedIn } from './transcript-items.ts'
import { QuoteView } from './quote-view.tsx'
import css from './transcript.css?inline'
import { pageOf } from './transcript-pages.ts'
import { TranscriptPagesView } from './transcript-pages-view.tsx'

export const styles = css

/** For whoever shows another conversation. */
export { TranscriptItemView } from './transcript-item-view.tsx'
export { arrange } from './transcript-items.ts'

/** Older messages are fetched when the reader is this close to the oldest one. */
const OLDER_PX = 800

interface TranscriptProps extends PartProps {
  client: VisitorClient
  draft: Draft
  settings: SiteSettings
  state: VisitorState
  site: string
  greeting: string
  words: Words
  /** What stands below the messages while nobody answers. */
  before: JSX.Element
  setting: PartSetting
}

interface TranscriptState {
  isLoading: boolean
  isSearching?: boolean
  found?: Found | undefined
}

/** The conversation. What arrives while somebody reads further up is announced below, not thrust upon them. */
export class Part extends Component<TranscriptProps, TranscriptState> {
  override state: TranscriptState = { isLoading: false }
  log = createRef<HTMLDivElement>()
  sheet = createRef<HTMLDivElement>()
  pages: TranscriptPagesView | undefined
  place: ReadingPlace | undefined
  /** The newest seq that was shown to somebody at the end. */
  seen = 0
  /** The newest seq that was reported as read. */
  read = 0
  /** The message that somebody wants to be led to. */
  wanted = 0

  override componentDidMount(): void {
    this.root()?.addEventListener('search', this.search)
    const box = this.pages?.box.current
    if (this.log.current && this.sheet.current && box) {
      this.place = keepReadingPlace(this.log.current, this.sheet.current, box.children)
    }
    this.componentDidUpdate()
  }

  override componentDidUpdate(): void {
    this.settle()
    this.markRead()
  }

  override componentWillUnmount(): void {
    this.place?.leave()
    this.root()?.removeEventListener('search', this.search)
  }

  root(): ShadowRoot | null {
    const root = this.log.current?.getRootNode()
    return root instanceof ShadowRoot ? root : null
  }

  /** The menu and Ctrl+F ask for it. Who presses that once more, in the field, wants the search of the browser. */
  search = (event: Event): void => {
    if (this.root()?.activeElement?.closest('.search')) return
    event.preventDefault()
    this.setState({ isSearching: true })
  }

  endSearch = (): void => {
    this.show()
    this.setState({ isSearching: false })
  }

  show = (found?: Found): void => {
    this.setState({ found })
    if (found) void this.lead(found.seq)
    else this.wanted = 0
  }

  enter = (pages: TranscriptPagesView): void => void (this.pages = pages)

  settle = (): void => {
    const { messages, outgoing } = this.props.state
    this.place?.settle(newestOwn(messages, outgoing))
  }

  isAtEnd(): boolean {
    return this.place?.isAtEnd ?? true
  }

  /** Messages count as read when they are before somebody's eyes. */
  markRead(): void {
    const { client, state } = this.props
    const newest = state.messages[state.messages.length - 1]?.seq ?? 0
    if (!this.isAtEnd() || document.hidden || state.unread === 0 || newest <= this.read) return
    this.read = newest
    client.read()
  }

  scrolled(): void {
    if (this.place?.scrolled()) this.setState({})
    this.pages?.look()
    const isNearTop = (this.log.current?.scrollTop ?? 0) < OLDER_PX
    if (isNearTop && this.props.state.hasOlder && !this.state.isLoading) void this.loadOlder()
  }

  load = (isLoading: boolean): void => this.setState({ isLoading })

  async loadOlder(): Promise<void> {
    this.load(true)
    await this.props.client.loadOlder()
    this.load(false)
  }

  toEnd(): void {
    this.place?.toEnd()
    this.setState({})
  }

  /** The next message answers this one; undefined: none. */
  quote = (quote?: Quote): void => {
    this.props.draft.quote = quote
    this.setState({})
    this.root()?.querySelector<HTMLElement>('textarea')?.focus()
  }

  /** Leads to a message, which may have to be fetched first. */
  goTo = (seq: number): void => {
    void this.lead(seq).then((entry) => entry?.focus())
  }

  async lead(seq: number): Promise<HTMLElement | null | undefined> {
    this.wanted = seq
    const guide = await import('../search/search-lead.ts').catch(() => null)
    return guide?.leadTo(seq, this)
  }

  /** Pages are shown once they are whole. */
  isHere(seq: number): boolean {
    const { messages, hasOlder } = this.props.client.state
    return !hasOlder || pageOf((messages[0]?.seq ?? 0) - 1) < pageOf(seq)
  }

  find(seq: number): Promise<HTMLElement | null> | undefined {
    return this.pages?.find(seq)
  }

  /** How many messages have arrived since the reader left the end. */
  countBelow(): number {
    const { messages, conversation } = this.props.state
    if (this.isAtEnd()) this.seen = conversation?.messageCount ?? 0
    let below = 0
    for (let index = messages.length - 1; index >= 0; index--) {
      const message = messages[index]
      if (!message || message.seq <= this.seen) break
      if (message.type === 'text' && message.author.kind === 'agent') below += 1
    }
    return below
  }

  render(props: TranscriptProps, now: TranscriptState): JSX.Element {
    const { isLoading, isSearching, found } = now
    const { client, draft, settings, state, site, greeting, words, more, before, setting } = props
    const { conversation } = state
    const { quote, goTo, show, endSearch: close } = this
    const { messages, outgoing, hasOlder } = state
    const own = newestOwn(messages, outgoing)
    const agentReadSeq = conversation?.agentReadSeq ?? 0
    const reached = reachedIn(messages[0])
    const opening = reached?.text ?? greeting
    const below = this.countBelow()
    return (
      <>
        {isSearching && (
          <Later load={loadSearch} setting={setting} with={{ client, show, close }} />
        )}
        <div
          class="log"
          ref={this.log}
          role="log"
          aria-live="polite"
          aria-label={words.conversation}
          aria-busy={isLoading}
          tabIndex={0}
          onScroll={() => this.scrolled()}
        >
          <div ref={this.sheet}>
            {!hasOlder && opening && !isSaid(messages[0], opening) && (
              <Greeting text={opening} site={reached?.by || site} {...{ words, setting }} />
            )}
            <TranscriptPagesView
              enter={this.enter}
              {...{ messages, outgoing, agentReadSeq, hasOlder, own, client, words, more }}
              {...{ setting, settings, quote, goTo, found, onDrawn: this.settle }}
            />
            {before}
            {conversation?.status === 'resolved' && (
              <Later
                load={loadRating}
                setting={setting}
                with={{ client, conversation, settings: settings.rating }}
              />
            )}
            {state.typing[0] && <TypingDots writer={state.typing[0]} />}
          </div>
        </div>
        {isLoading && <p class="pill older">{words.loadingOlder}</p>}
        {!this.isAtEnd() && (
          <button class="pill" type="button" onClick={() => this.toEnd()}>
            {below > 0 ? words.newMessages(below) : <span class="hidden">{words.toNewest}</span>}
            <ArrowIcon />
          </button>
        )}
        {draft.quote && (
          <div class="answering">
            <QuoteView quote={draft.quote} {...{ words, more, goTo }} />
            <button
              class="plain"
              type="button"
              aria-label={more.deeds.noAnswer}
              onClick={() => quote()}
            >
              ×
            </button>
          </div>
        )}
      </>
    )
  }
}

const loadSearch = () => import('../search/search.tsx')
const loadRating = () => import('../rating/rating.tsx')

/** Who answers an agent who began has the agent's words as the first message. */
function isSaid(first: Message | undefined, greeting: string): boolean {
  return first?.type === 'text' && first.text === greeting
}
