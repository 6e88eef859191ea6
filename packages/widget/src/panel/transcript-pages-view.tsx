import type { Outgoing } from '@tealight/client'
import type { Message } from '@tealight/protocol'
import { Component, createRef, type JSX, type VNode } from 'preact'
import {
  isAlikeInAll,
  type ItemSetting,
  type PageProps,
  TranscriptPageView,
} from './transcript-page-view.tsx'
import { nearPages } from './near-pages.ts'
import { cutPages, isAlike, pageOf, type TranscriptPage } from './transcript-pages.ts'

/** How high a page is taken to be that was never drawn. */
const LIKELY_PX = 400

interface PagesProps extends ItemSetting {
  messages: readonly Message[]
  outgoing: readonly Outgoing[]
  agentReadSeq: number
  hasOlder: boolean
  /** Told who this is. */
  enter: (pages: TranscriptPagesView) => void
  /** To be called when other messages stand there. */
  onDrawn: () => void
}

/** All messages that are here. Only those near to the reader are drawn, page by page, so that nothing is held up. */
export class TranscriptPagesView extends Component<PagesProps> {
  box = createRef<HTMLDivElement>()
  pages: TranscriptPage[] = []
  /** What the pages were cut from. */
  shown: readonly unknown[] = []
  /** By their keys, like their heights. */
  drawn = new Set<number>()
  heights = new Map<number, number>()
  /** As they were drawn last, by their keys: the same ones again are not even looked at. */
  views = new Map<number | undefined, VNode<PageProps>>()
  frame = 0

  override shouldComponentUpdate(next: PagesProps): boolean {
    return !isAlikeInAll(next, this.props)
  }

  override componentDidMount(): void {
    this.props.enter(this)
    this.look()
  }

  override componentDidUpdate(): void {
    this.props.onDrawn()
    this.look()
  }

  override componentWillUnmount(): void {
    cancelAnimationFrame(this.frame)
  }

  /** The message with this seq, which is drawn for that; null where it is not here. */
  async find(seq: number): Promise<HTMLElement | null> {
    this.drawn.add(pageOf(seq))
    await new Promise<void>((resolve) => this.forceUpdate(resolve))
    return this.box.current?.querySelector<HTMLElement>(`[data-seq="${seq}"]`) ?? null
  }

  /** Sees in the next frame which pages the reader has come near to. In each frame one more is drawn. */
  look(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      if (this.changesPages()) this.forceUpdate()
    })
  }

  changesPages(): boolean {
    const { pages, drawn, heights } = this
    const box = this.box.current
    const log = box?.closest('.log')
    if (!box || !log?.clientHeight) return false
    const { draw, drop } = nearPages(log, box.children, (index) => this.isDrawn(index))
    const next = draw !== undefined && pages[draw]
    if (next) drawn.add(next.key)
    for (const index of drop) {
      const page = pages[index]
      if (!page || !drawn.delete(page.key)) continue
      heights.set(page.key, box.children[index]?.getBoundingClientRect().height ?? LIKELY_PX)
    }
    return !!next || drop.length > 0
  }

  isDrawn(index: number): boolean {
    const page = this.pages[index]
    return !!page && (index === this.pages.length - 1 || this.drawn.has(page.key))
  }

  render({ messages, outgoing, agentReadSeq, hasOlder, ...props }: PagesProps): JSX.Element {
    const { enter: _, onDrawn: __, ...setting } = props
    const shown = [messages, outgoing, agentReadSeq, hasOlder] as const
    if (!isAlike(shown, this.shown)) this.pages = cutPages(this.pages, ...shown)
    this.shown = shown
    const views = this.pages.map((page, index) => {
      const { key } = page
      const isNewest = index === this.pages.length - 1
      const height = this.heights.get(key) ?? LIKELY_PX
      const given = { ...setting, page, isDrawn: this.isDrawn(index), isNewest, height }
      const old = this.views.get(key)
      return old && isAlikeInAll(given, old.props) ? (
        old
      ) : (
        <TranscriptPageView key={key} {...given} />
      )
    })
    this.views = new Map(views.map((view, index) => [this.pages[index]?.key, view]))
    return <div ref={this.box}>{views}</div>
  }
}
