import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Words } from '../i18n/en.ts'
import { isEmojiOnly, isLong, splitText } from './text-parts.ts'

/** What somebody wrote, as text: links can be followed, nothing else is markup. */
export function MessageText({ text, words }: { text: string; words: Words }): JSX.Element {
  const [isWhole, setWhole] = useState(false)
  const isCut = !isWhole && isLong(text)
  return (
    <div class={isEmojiOnly(text) ? 'bubble emoji' : 'bubble'}>
      <p class={isCut ? 'text cut' : 'text'} dir="auto">
        {splitText(text).map((part) =>
          part.kind === 'text' ? (
            part.text
          ) : (
            <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
              {part.text}
            </a>
          ),
        )}
      </p>
      {isCut && (
        <button class="plain" type="button" onClick={() => setWhole(true)}>
          {words.showAll}
        </button>
      )}
    </div>
  )
}
