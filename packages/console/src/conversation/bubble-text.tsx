import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { FormattedText } from './formatted-text.tsx'

const LONG_CHARACTERS = 1_500
const LONG_LINES = 24

/** What somebody said. A very long text shows its beginning until somebody wants the rest. */
export function BubbleText({ text }: { text: string }): VNode {
  const [isWhole, setWhole] = useState(false)
  const isLong =
    text.length > LONG_CHARACTERS || text.split('\n', LONG_LINES + 1).length > LONG_LINES
  if (!isLong) {
    return (
      <div class="bubble-text" dir="auto">
        <FormattedText text={text} />
      </div>
    )
  }
  return (
    <>
      <div class="bubble-text" dir="auto">
        <FormattedText text={isWhole ? text : beginningOf(text)} />
      </div>
      <button
        type="button"
        class="bubble-more"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        {t(isWhole ? 'transcript.shorter' : 'transcript.whole')}
      </button>
    </>
  )
}

/** Ends between two words: half an address would be a link to somewhere else. */
function beginningOf(text: string): string {
  const lines = text.slice(0, LONG_CHARACTERS).split('\n').slice(0, LONG_LINES).join('\n')
  return `${lines.replace(/\S+$/, '').trimEnd()} …`
}
