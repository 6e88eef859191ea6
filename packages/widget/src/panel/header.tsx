import type { VisitorState } from '@tealight/client'
import type { JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { DownIcon, Glyph } from './icons.tsx'

interface HeaderProps {
  state: VisitorState
  site: string
  words: Words
  close: () => void
}

/** Whose chat this is, and who is there. */
export function Header({ state, site, words, close }: HeaderProps): JSX.Element {
  const isThere = state.online && state.status.kind !== 'waiting'
  return (
    // No header element: within a dialog it would count as the banner of the whole page.
    <div class="header">
      <span class="sign">
        <Glyph />
      </span>
      <div class="heading">
        <h2>
          <bdi>{site}</bdi>
        </h2>
        <p class={isThere ? 'presence online' : 'presence'}>{presenceWords(state, words)}</p>
      </div>
      <button class="shut" type="button" aria-label={words.closeChat} onClick={close}>
        <DownIcon />
      </button>
    </div>
  )
}

function presenceWords({ online, conversation }: VisitorState, words: Words): string {
  if (online === null) return ''
  if (!online) return words.away
  return conversation?.assignee ? words.talkingTo(conversation.assignee.name) : words.online
}
