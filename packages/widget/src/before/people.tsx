import type { Available } from '@tealight/protocol'
import type { JSX } from 'preact'
import type { MoreWords } from '../i18n/more/more-en.ts'
import type { Language } from '../i18n/language.ts'
import { initials, tint } from '../panel/initials.ts'
import { replyWords } from './reply-words.ts'

const FACES = 3

interface PeopleProps {
  available: Available
  more: MoreWords
  language: Language
}

/** Who is there, and how soon they usually answer. */
export function People({ available: { agents, replyMs }, more }: PeopleProps): JSX.Element | null {
  const reply = replyWords(replyMs, more)
  if (agents.length === 0 && !reply) return null
  const shown = agents.slice(0, FACES)
  const others = agents.length - shown.length
  const names = shown.map(({ name }) => name).join(', ') + (others > 0 ? ` +${others}` : '')
  return (
    <div class="people">
      <span class="faces" aria-hidden="true">
        {shown.map(({ id, name }) => (
          <span key={id} class={`avatar tint${tint(id)}`}>
            {initials(name)}
          </span>
        ))}
      </span>
      <div>
        {names && <p>{more.before.here(names)}</p>}
        {reply && <p class="faint">{reply}</p>}
      </div>
    </div>
  )
}
