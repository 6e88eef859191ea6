import { Component, type JSX } from 'preact'
import { type TranscriptItemProps, TranscriptItemView } from './transcript-item-view.tsx'
import { arrange, keepSame, type TranscriptItem } from './transcript-items.ts'
import type { TranscriptPage } from './transcript-pages.ts'

/** What every item of a transcript is given. */
export type ItemSetting = Omit<TranscriptItemProps, 'item'>

export interface PageProps extends ItemSetting {
  page: TranscriptPage
  isDrawn: boolean
  isNewest: boolean
  /** How high it stands when it is not drawn. */
  height: number
}

/** A page of the transcript, or the room that it takes. */
export class TranscriptPageView extends Component<PageProps> {
  items: TranscriptItem[] = []

  render({ page, isDrawn, isNewest, height, ...setting }: PageProps): JSX.Element {
    if (!isDrawn) return <div class="page" style={{ height: `${height}px` }} />
    this.items = keepSame(this.items, arrange(page))
    // Only what comes in at the end is new to who listens; the rest is drawn again and again.
    return (
      <div class="page" aria-live={isNewest ? undefined : 'off'}>
        {this.items.map((item) => (
          <TranscriptItemView key={item.key} {...{ item, ...setting }} />
        ))}
      </div>
    )
  }
}

export function isAlikeInAll<Props extends object>(a: Props, b: Props): boolean {
  for (const name in a) if (a[name] !== b[name]) return false
  return true
}
