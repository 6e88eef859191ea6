import type { Outgoing } from '@tealight/client'
import type { Message } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import { isAlikeInAll, type ItemSetting, TranscriptPageView } from './transcript-page-view.tsx'
import { nearPages } from './near-pages.ts'
import { cutPages, pageOf, type TranscriptPage } from './transcript-pages.ts'

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
  /** By their keys, like their heights. */
  drawn = new Set<number>()
  heights = new Map<number, number>()
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
    this.pages = cutPages(this.pages, messages, outgoing, agentReadSeq, hasOlder)
    return (
      <div ref={this.box}>
        {this.pages.map((page, index) => (
          <TranscriptPageView
            key={page.key}
            {...setting}
            page={page}
            isDrawn={this.isDrawn(index)}
            isNewest={index === this.pages.length - 1}
            height={this.heights.get(page.key) ?? LIKELY_PX}
          />
        ))}
      </div>
    )
  }
}
