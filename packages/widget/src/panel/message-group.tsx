import type { VisitorClient } from '@tealight/client'
import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { timeOfDay } from './clock.ts'
import { Glyph } from './icons.tsx'
import { Later } from './later.tsx'
import { MessageText } from './message-text.tsx'
import type { PartSetting } from './part.ts'
import { initials, tint } from './initials.ts'
import type { Entry, Writer } from './transcript-items.ts'

interface GroupProps {
  writer: Writer
  entries: Entry[]
  /** The visitor's newest message: it tells how far it has come. */
  own: string | undefined
  client: VisitorClient
  words: Words
  setting: PartSetting
}

/** What one person wrote without a longer break. */
export function MessageGroup(props: GroupProps): JSX.Element {
  const { writer, entries, client, words, setting } = props
  const last = entries[entries.length - 1]
  return (
    <div class={writer ? 'group' : 'group own'}>
      {writer && <Avatar writer={writer} />}
      <div class="stack">
        <span class={writer ? 'name' : 'hidden'}>{writer ? writer.name : words.you}</span>
        {entries.map((entry) => (
          <div class="entry" key={entry.id}>
            {!!entry.files?.length && (
              <Later load={loadFiles} setting={setting} with={{ client, files: entry.files }} />
            )}
            {entry.text && <MessageText text={entry.text} words={words} setting={setting} />}
            {foot(props, entry, entry === last)}
          </div>
        ))}
      </div>
    </div>
  )
}

const loadFiles = () => import('../files/files.tsx')

/** Below a message that failed stands what can be done; below the last of a group, when it was written. */
function foot(props: GroupProps, { id, at, state }: Entry, isLast: boolean): ComponentChildren {
  const { own, client, words, setting } = props
  if (state.kind === 'failed') {
    return (
      <span class="foot failed">
        {words.notSent}{' '}
        <button class="plain" type="button" onClick={() => client.retry(id)}>
          {words.retry}
        </button>
        <button class="plain" type="button" onClick={() => client.discard(id)}>
          {words.discard}
        </button>
      </span>
    )
  }
  if (!isLast) return null
  const progress = id === own && state.kind !== 'received' ? ` · ${words[state.kind]}` : ''
  return <span class="foot">{timeOfDay(at, setting.language) + progress}</span>
}

/** What the site says before anybody has written. */
export function Greeting(props: {
  text: string
  site: string
  words: Words
  setting: PartSetting
}): JSX.Element {
  const { text, site, words, setting } = props
  return (
    <div class="group greeting">
      <span class="avatar">
        <Glyph />
      </span>
      <div class="stack">
        <span class="name">{site}</span>
        <MessageText {...{ text, words, setting }} />
      </div>
    </div>
  )
}

/** Somebody writes. Screen readers are told in words elsewhere. */
export function TypingDots({ writer }: { writer: { id: string; name: string } }): JSX.Element {
  return (
    <div class="group typing" aria-hidden="true">
      <Avatar writer={writer} />
      <div class="bubble">
        <i />
        <i />
        <i />
      </div>
    </div>
  )
}

function Avatar({ writer }: { writer: { id: string; name: string } }): JSX.Element {
  return (
    <span class={`avatar tint${tint(writer.id)}`} aria-hidden="true">
      {initials(writer.name)}
    </span>
  )
}
