import type { Outgoing } from '@tealight/client'
import type { Message } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import { isAlikeInAll, type ItemSetting, TranscriptPageView } from './transcript-page-view.tsx'
import { nearPages } from './near-pages.ts'
import { blocksOf, type PageBlock } from './page-blocks.ts'
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
  /** One for each element. */
  blocks: PageBlock[] = []
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
    const { pages, drawn, heights, blocks } = this
    const box = this.box.current
    const log = box?.closest('.log')
    if (!box || !log?.clientHeight) return false
    const { draw, drop } = nearPages(log, box.children, blocks, (index) => this.heightOf(index))
    const next = draw !== undefined && pages[draw]
    if (next) drawn.add(next.key)
    let isDropped = false
    for (const [index, height] of drop) {
      const page = pages[index]
      if (!page || !drawn.delete(page.key)) continue
      heights.set(page.key, height)
      isDropped = true
    }
    return !!next || isDropped
  }

  isDrawn(index: number): boolean {
    const page = this.pages[index]
    return !!page && (index === this.pages.length - 1 || this.drawn.has(page.key))
  }

  heightOf(index: number): number {
    return this.heights.get(this.pages[index]?.key ?? 0) ?? LIKELY_PX
  }

  /** The room that pages take which are not drawn. */
  room({ from, to }: PageBlock): JSX.Element {
    let height = 0
    for (let at = from; at < to; at++) height += this.heightOf(at)
    return (
      <div class="page" key={`room ${this.pages[from]?.key}`} style={{ height: `${height}px` }} />
    )
  }

  render({ messages, outgoing, agentReadSeq, hasOlder, ...props }: PagesProps): JSX.Element {
    const { enter: _, onDrawn: __, ...setting } = props
    const shown = [messages, outgoing, agentReadSeq, hasOlder] as const
    if (!isAlike(shown, this.shown)) this.pages = cutPages(this.pages, ...shown)
    this.shown = shown
    const { pages } = this
    this.blocks = blocksOf(pages.length, (index) => this.isDrawn(index))
    return (
      <div ref={this.box}>
        {this.blocks.map((block) => {
          const page = pages[block.from]
          if (!page || !block.isDrawn) return this.room(block)
          const isNewest = block.to === pages.length
          return <TranscriptPageView key={page.key} {...{ ...setting, page, isNewest }} />
        })}
      </div>
    )
  }
}
