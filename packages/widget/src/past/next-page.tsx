import type { JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'

/** How it stands with what comes in pages. */
export type Standing = 'more' | 'loading' | 'failed' | 'whole'

interface NextPageProps {
  standing: Standing
  /** What it brings. */
  name: string
  words: Words
  more: MoreWords
  load: () => Promise<void>
}

/** The way to the next page, and what came of it. */
export function NextPage({ standing, name, words, more, load }: NextPageProps): JSX.Element {
  return (
    <div class="past-next">
      <p role="status">
        {standing === 'loading' && more.past.loading}
        {standing === 'failed' && more.past.failed}
      </p>
      {(standing === 'more' || standing === 'failed') && (
        <button type="button" onClick={() => void load()}>
          {standing === 'failed' ? words.retry : name}
        </button>
      )}
    </div>
  )
}
