import type { VisitorClient } from '@tealight/client'
import type { JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { timeOfDay } from './clock.ts'
import { refusalWords } from './connection-words.ts'
import { Glyph } from './icons.tsx'
import { MessageText } from './message-text.tsx'
import { type Entry, initials, tint, type Writer } from './transcript-items.ts'

interface GroupProps {
  writer: Writer
  entries: Entry[]
  /** Whether the newest entry tells how far it has come. */
  tellsState: boolean
  client: VisitorClient
  words: Words
  language: string
}

/** What one person wrote without a longer break. */
export function MessageGroup(props: GroupProps): JSX.Element {
  const { writer, entries, words } = props
  return (
    <div class={writer ? 'group' : 'group own'}>
      {writer && <Avatar writer={writer} />}
      <div class="stack">
        <span class={writer ? 'name' : 'hidden'}>{writer ? writer.name : words.you}</span>
        {entries.map((entry, index) => (
          <EntryView key={entry.id} {...props} entry={entry} isLast={index === entries.length - 1} />
        ))}
      </div>
    </div>
  )
}

/** What the site says before anybody has written. */
export function Greeting({ text, site, words }: { text: string; site: string; words: Words }): JSX.Element {
  return (
    <div class="group">
      <span class="avatar site">
        <Glyph />
      </span>
      <div class="stack">
        <span class="name">{site}</span>
        <MessageText text={text} words={words} />
      </div>
    </div>
  )
}

export function Avatar({ writer }: { writer: { id: string; name: string } }): JSX.Element {
  return (
    <span class={`avatar tint${tint(writer.id)}`} aria-hidden="true">
      {initials(writer.name)}
    </span>
  )
}

function EntryView(props: GroupProps & { entry: Entry; isLast: boolean }): JSX.Element {
  const { entry, isLast, tellsState, client, words, language } = props
  const { state } = entry
  const hasFailed = state.kind === 'failed'
  const status = isLast && tellsState ? stateWords(state, words) : ''
  return (
    <>
      <MessageText text={entry.text} words={words} />
      {(isLast || hasFailed) && (
        <span class={hasFailed ? 'foot failed' : 'foot'}>
          {hasFailed ? (
            <>
              {refusalWords(state.refusal, words)}
              <button class="plain" type="button" onClick={() => client.retry(entry.id)}>
                {words.retry}
              </button>
              <button class="plain" type="button" onClick={() => client.discard(entry.id)}>
                {words.discard}
              </button>
            </>
          ) : (
            <>
              <time>{timeOfDay(entry.at, language)}</time>
              {status && ` · ${status}`}
            </>
          )}
        </span>
      )}
    </>
  )
}

function stateWords(state: Entry['state'], words: Words): string {
  switch (state.kind) {
    case 'received':
    case 'failed':
      return ''
    default:
      return words[state.kind]
  }
}
