import type { VisitorClient, VisitorState } from '@tealight/client'
import type { ConversationEvent } from '@tealight/protocol'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Words } from '../i18n/en.ts'
import { dayName } from './clock.ts'
import { ArrowIcon } from './icons.tsx'
import { Avatar, Greeting, MessageGroup } from './message-group.tsx'
import { arrange, type TranscriptItem } from './transcript-items.ts'
import { useReadingPlace } from './use-reading-place.ts'

/** Older messages are fetched when the reader is this close to the oldest one. */
const OLDER_PX = 200

interface TranscriptProps {
  client: VisitorClient
  state: VisitorState
  site: string
  greeting: string
  words: Words
  language: string
}

/** The conversation. What arrives while somebody reads further up is announced below, not thrust upon them. */
export function Transcript(props: TranscriptProps): JSX.Element {
  const { client, state, site, greeting, words, language } = props
  const log = useRef<HTMLDivElement>(null)
  const [isLoading, setLoading] = useState(false)
  const items = arrange(state.messages, state.outgoing, state.conversation?.agentReadSeq ?? 0)
  const ownGroup = newestOwn(items)
  const { isAtEnd, toEnd, scrolled } = useReadingPlace(log, {
    first: state.messages[0]?.id,
    own: ownGroup?.entries[ownGroup.entries.length - 1]?.id,
  })
  const below = useBelow(state, isAtEnd)
  useReading(client, state, isAtEnd)

  async function loadOlder(): Promise<void> {
    setLoading(true)
    await client.loadOlder()
    setLoading(false)
  }

  function onScroll(): void {
    scrolled()
    const isNearTop = (log.current?.scrollTop ?? 0) < OLDER_PX
    if (isNearTop && state.hasOlder && !isLoading) void loadOlder()
  }

  return (
    <div class="reading">
      <div
        class="log"
        ref={log}
        role="log"
        aria-label={words.conversation}
        aria-busy={isLoading}
        tabIndex={0}
        onScroll={onScroll}
      >
        {isLoading && <p class="line">{words.loadingOlder}</p>}
        {!state.hasOlder && greeting && <Greeting text={greeting} site={site} words={words} />}
        {items.map((item) =>
          item.kind === 'day' ? (
            <p key={item.key} class="line day">
              {dayName(item.at, Date.now(), language)}
            </p>
          ) : item.kind === 'event' ? (
            <p key={item.key} class="line">
              {eventWords(item.event, words)}
            </p>
          ) : (
            <MessageGroup
              key={item.key}
              writer={item.writer}
              entries={item.entries}
              tellsState={item === ownGroup}
              client={client}
              words={words}
              language={language}
            />
          ),
        )}
        {state.online === false && <p class="line">{words.leaveMessage}</p>}
        {state.typing[0] && <TypingDots writer={state.typing[0]} />}
      </div>
      {!isAtEnd && (
        <button class="below" type="button" onClick={toEnd} aria-label={below ? '' : words.toNewest}>
          {below > 0 && words.newMessages(below)}
          <ArrowIcon />
        </button>
      )}
    </div>
  )
}

/** Hidden from screen readers, who are told in words elsewhere. */
function TypingDots({ writer }: { writer: { id: string; name: string } }): JSX.Element {
  return (
    <div class="group" aria-hidden="true">
      <Avatar writer={writer} />
      <div class="bubble dots">
        <i />
        <i />
        <i />
      </div>
    </div>
  )
}

/** How many messages have arrived since the reader left the end. */
function useBelow(state: VisitorState, isAtEnd: boolean): number {
  const newest = state.conversation?.messageCount ?? 0
  const seen = useRef(newest)
  if (isAtEnd) seen.current = newest
  return state.messages.filter(
    (message) =>
      message.seq > seen.current && message.type === 'text' && message.author.kind === 'agent',
  ).length
}

/** Messages count as read when they are before somebody's eyes. */
function useReading(client: VisitorClient, state: VisitorState, isAtEnd: boolean): void {
  const told = useRef(0)
  const newest = state.messages[state.messages.length - 1]?.seq ?? 0
  useEffect(() => {
    if (!isAtEnd || document.hidden || state.unread === 0 || newest <= told.current) return
    told.current = newest
    client.read()
  })
}

function newestOwn(items: TranscriptItem[]): Extract<TranscriptItem, { kind: 'group' }> | undefined {
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]
    if (item?.kind === 'group' && !item.writer) return item
  }
  return undefined
}

function eventWords(event: ConversationEvent, words: Words): string {
  return event.kind === 'returned' ? words.returned : words[event.kind](event.agentName)
}
