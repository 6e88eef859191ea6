import { Component, type JSX } from 'preact'
import { type TranscriptItemProps, TranscriptItemView } from './transcript-item-view.tsx'
import { arrange, keepSame, type TranscriptItem } from './transcript-items.ts'
import type { TranscriptPage } from './transcript-pages.ts'

/** What every item of a transcript is given. */
export type ItemSetting = Omit<TranscriptItemProps, 'item'>

interface PageProps extends ItemSetting {
  page: TranscriptPage
  isNewest: boolean
}

/** A page of the transcript. */
export class TranscriptPageView extends Component<PageProps> {
  items: TranscriptItem[] = []

  override shouldComponentUpdate(next: PageProps): boolean {
    return !isAlikeInAll(next, this.props)
  }

  render({ page, isNewest, ...setting }: PageProps): JSX.Element {
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
