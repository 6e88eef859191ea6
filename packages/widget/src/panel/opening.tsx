import type { JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { Glyph } from './icons.tsx'

interface OpeningProps {
  greeting: string
  site: string
  isAway: boolean
  words: Words
}

/** What somebody sees who has not written yet; the transcript takes its place. */
export function Opening({ greeting, site, isAway, words }: OpeningProps): JSX.Element {
  return (
    <div class="log" role="log" aria-label={words.conversation}>
      {greeting && (
        <div class="group greeting">
          <span class="avatar">
            <Glyph />
          </span>
          <div class="stack">
            <span class="name">{site}</span>
            <div class="bubble text" dir="auto">
              {greeting}
            </div>
          </div>
        </div>
      )}
      {isAway && <p class="aside">{words.leaveMessage}</p>}
    </div>
  )
}
