import {
  type Bye,
  decodeFrame,
  type Message,
  readEvents,
  type VisitorChange,
  type VisitorFrame,
  type VisitorSignal,
} from '@tealight/protocol'
import type { SiteRecord } from '../../domain/entities.ts'
import type { GrowingPage } from '../../hub/page-downlink.ts'
import type { Language } from '@tealight/protocol'
import { type Words, wordsIn } from '../../words/words.ts'
import { dayMarkup, dayOf, entryMarkup } from './entry-markup.ts'
import { Markup, markup } from '../markup.ts'
import { olderUrl } from './mode.ts'

export interface TranscriptPageOptions {
  language: Language
  /** Everything up to the first entry, nothing of it closed. */
  head: Markup
  /** What allows a style to be added later: the policy names it. */
  nonce: string
  site: SiteRecord
  /** A page that is complete at once and loads itself again. */
  isPoll: boolean
  now: () => number
}

const BEAT = Buffer.from('<!-- -->\n')
/** While people talk, and when they have not for a while. */
const BUSY_REFRESH_S = 5
const IDLE_REFRESH_S = 20
const BUSY_MS = 2 * 60_000

/**
 * The transcript as a page that grows: the frames of a visitor's stream become entries at its end. What can't be added
 * at the end (a message that was changed, another conversation) makes the page load itself anew, which shows everything
 * once and in order again; so does every end of the stream.
 */
export class TranscriptPage implements GrowingPage {
  readonly head: Buffer
  readonly beat = BEAT
  readonly #options: TranscriptPageOptions
  readonly #words: Words
  readonly #shown = new Map<string, number>()
  readonly #events = readEvents((event) => this.#frame(decodeFrame<VisitorFrame>(event)))
  #markup = ''
  #conversationId: string | null = null
  #unread = 0
  #newest = { day: '', at: 0, seq: 0 }
  #ownSeqs: number[] = []
  #readSeq = 0
  #marked = 0
  #isOnline: boolean | null = null
  /** Lines that are seen for a while: how many there were, and up to which they are hidden. */
  #passed = 0
  #hidden = 0

  constructor(options: TranscriptPageOptions) {
    this.#options = options
    this.#words = wordsIn(options.language)
    this.head = Buffer.from(options.head.text)
  }

  get nonce(): string {
    return this.#options.nonce
  }

  /** The conversation that is shown; null before anything came. */
  get conversationId(): string | null {
    return this.#conversationId
  }

  /** The newest message, if there is one that counts as unread. */
  get unreadUpTo(): number | null {
    return this.#unread > 0 ? this.#newest.seq : null
  }

  append(frames: Buffer): Buffer {
    this.#markup = ''
    this.#events.push(frames.toString())
    this.#mark()
    return Buffer.from(this.#markup)
  }

  #frame(frame: VisitorFrame): void {
    if (frame.kind === 'changes') this.#changes(frame.changes)
    else if (frame.kind === 'signals') frame.signals.forEach((signal) => this.#signal(signal))
    else if (frame.kind === 'live' && this.#options.isPoll) this.#refreshIn(this.#pauseS())
    else if (frame.kind === 'bye') this.#bye(frame)
  }

  #changes(changes: readonly VisitorChange[]): void {
    for (const change of changes) {
      if (change.kind === 'message') this.#message(change)
      else if (change.kind === 'conversation' && this.#isOf(change.id)) {
        this.#readSeq = Math.max(this.#readSeq, change.agentReadSeq)
        this.#unread = change.unread
      }
    }
  }

  #message(message: Message): void {
    const before = this.#shown.get(message.id)
    if (before !== undefined && before >= message.rev) return
    if (before !== undefined || !this.#isOf(message.conversationId)) return this.#refreshIn(0)
    if (this.#shown.size === 0 && message.seq > 1) this.#older(message.seq)
    this.#hidePassing()
    this.#shown.set(message.id, message.rev)
    this.#day(message)
    if (message.type === 'text' && message.author.kind === 'visitor') {
      this.#ownSeqs.push(message.seq)
    }
    this.#add(entryMarkup(message, this.#options.language))
  }

  /** The first conversation that is heard of is the newest, and the one that is shown. */
  #isOf(conversationId: string): boolean {
    this.#conversationId ??= conversationId
    return this.#conversationId === conversationId
  }

  #day({ at, seq }: Message): void {
    const day = dayOf(at)
    if (day > this.#newest.day) this.#add(dayMarkup(at, this.#options.language))
    this.#newest = { day, at, seq }
  }

  #older(before: number): void {
    const { site, isPoll } = this.#options
    const url = olderUrl(site, { isPlain: false, isPoll }, before)
    this.#add(markup`<p class="event"><a href="${url}">${this.#words.older}</a></p>`)
  }

  /** How far an agent has read is told at the newest message that was read, and there alone. */
  #mark(): void {
    const newest = this.#ownSeqs.findLast((seq) => seq <= this.#readSeq)
    if (newest === undefined) return
    this.#ownSeqs = this.#ownSeqs.filter((seq) => seq > newest)
    const style = `#read-${this.#marked}{display:none}#read-${newest}{display:inline}`
    this.#marked = newest
    this.#style(style)
  }

  #signal(signal: VisitorSignal): void {
    if (signal.kind === 'availability') this.#availability(signal.online)
    else if (signal.kind === 'queue-place') this.#passing('event', this.#words.place(signal.place))
    else if (signal.agent !== null) {
      this.#passing('typing', this.#words.typing(signal.agent.name))
    }
  }

  #availability(isOnline: boolean): void {
    const isNews = this.#isOnline !== null || !isOnline
    if (isOnline === this.#isOnline || !isNews) return
    this.#isOnline = isOnline
    const { here, nobodyHere, leaveMessage } = this.#words
    this.#passing('event', isOnline ? here : `${nobodyHere}. ${leaveMessage}`)
  }

  /** Seen until something follows. `:last-child` can't tell: there is none before the end of a page, which never comes. */
  #passing(kind: 'typing' | 'event', said: string): void {
    this.#hidePassing()
    this.#passed += 1
    this.#add(markup`<p class="${kind}" id="passing-${this.#passed}">${said}</p>`)
  }

  #hidePassing(): void {
    if (this.#passed > this.#hidden) this.#style(`#passing-${this.#passed}{display:none}`)
    this.#hidden = this.#passed
  }

  /** By itself the page loads again when its stream has ended; at once when that is all that was wanted. */
  #bye({ retryMs }: Bye): void {
    if (retryMs === 0) this.#refreshIn(0)
  }

  #pauseS(): number {
    return this.#options.now() - this.#newest.at < BUSY_MS ? BUSY_REFRESH_S : IDLE_REFRESH_S
  }

  #refreshIn(seconds: number): void {
    this.#add(markup`<meta http-equiv="refresh" content="${seconds}">`)
  }

  #style(style: string): void {
    this.#add(markup`<style nonce="${this.#options.nonce}">${new Markup(style)}</style>`)
  }

  #add(added: Markup): void {
    this.#markup += `${added.text}\n`
  }
}
