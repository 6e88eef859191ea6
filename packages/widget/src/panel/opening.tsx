import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { Glyph } from './icons.tsx'
import type { PartSetting } from './part.ts'

interface OpeningProps {
  greeting: string
  site: string
  /** Whether to say whose chat this is. */
  credit: boolean
  /** Who is there, and what to tell before the first message. */
  before: ComponentChildren
  words: Words
  setting: PartSetting
}

/** What somebody sees who has not written yet; the transcript takes its place. */
export function Opening(props: OpeningProps): JSX.Element {
  const { greeting, site, before, credit, words, setting } = props
  return (
    <div class="log opening" role="log" aria-label={words.conversation}>
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
      {before}
      {credit && (
        <p class="aside">
          <a href={setting.about} target="_blank">
            {words.credit}
          </a>
        </p>
      )}
    </div>
  )
}
