import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { timeOfDay } from './clock.ts'
import { Glyph } from './icons.tsx'
import { EntryDeeds } from './entry-deeds.tsx'
import { Later } from './later.tsx'
import { MessageText } from './message-text.tsx'
import type { PartSetting } from './part.ts'
import { initials, tint } from './initials.ts'
import { QuoteView } from './quote-view.tsx'
import type { TranscriptItemProps } from './transcript-item-view.tsx'
import type { Entry, Group } from './transcript-items.ts'

type GroupProps = Omit<TranscriptItemProps, 'item'> & Omit<Group, 'kind' | 'key'>

/** What one person wrote without a longer break. */
export function MessageGroup(props: GroupProps): JSX.Element {
  const { writer, entries, words, isContinued, goesOn } = props
  const last = goesOn ? undefined : entries[entries.length - 1]
  const name = writer ? 'group' : 'group own'
  return (
    <div class={`${name}${isContinued ? ' continued' : ''}${goesOn ? ' goes-on' : ''}`}>
      {writer && <Avatar writer={writer} />}
      <div class="stack">
        {!isContinued && (
          <span class={writer ? 'name' : 'hidden'}>{writer ? writer.name : words.you}</span>
        )}
        {entries.map((entry) => (
          <EntryView key={entry.id} {...props} entry={entry} isLast={entry === last} />
        ))}
      </div>
    </div>
  )
}

/** One message, with what it answers and what it offers. */
function EntryView(props: GroupProps & { entry: Entry; isLast: boolean }): JSX.Element {
  const { entry, isLast, client, words, more, setting, settings, goTo, found } = props
  const { id, text, files, quote, message } = entry
  const isGone = message?.deletedAt !== undefined
  const folded = found && found.seq === message?.seq ? found.folded : undefined
  return (
    <div class={folded ? 'entry found' : 'entry'} data-seq={message?.seq} tabIndex={-1}>
      {quote && <QuoteView {...{ quote, words, more, goTo }} />}
      {isGone ? (
        <p class="bubble gone">{more.deeds.gone}</p>
      ) : (
        <>
          {!!files?.length && <Later load={loadFiles} setting={setting} with={{ client, files }} />}
          {text && <MessageText {...{ text, words, setting, folded }} />}
        </>
      )}
      {(message?.options ?? message?.cards) && (
        <Later load={loadOffers} setting={setting} with={{ client, message }} />
      )}
      {message && !isGone && settings && (
        <EntryDeeds
          {...props}
          message={message}
          allowed={settings.messages}
          isOwn={id === props.own}
        />
      )}
      {foot(props, entry, isLast)}
    </div>
  )
}

const loadFiles = () => import('../files/files.tsx')
const loadOffers = () => import('../offers/offers.tsx')

/** Below a message that failed stands what can be done; below the last of a group, when it was written. */
function foot(
  { own, client, words, more, setting }: GroupProps,
  { id, at, state, message }: Entry,
  isLast: boolean,
): ComponentChildren {
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
  const edited = message?.editedAt ? more.deeds.edited : ''
  if (!isLast) return edited && <span class="foot">{edited}</span>
  const progress = id === own && state.kind !== 'received' ? ` · ${words[state.kind]}` : ''
  const time = timeOfDay(at, setting.language)
  return <span class="foot">{(edited && `${edited} · `) + time + progress}</span>
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
