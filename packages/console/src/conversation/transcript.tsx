import { useComputed } from '@preact/signals'
import type { Conversation, Message } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { formatDay } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import type { Person } from '../state/visitor-name.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import { Announcer } from './announcer.tsx'
import { EventLine } from './event-line.tsx'
import { NoteLine } from './note-line.tsx'
import { RunOfBubbles } from './run.tsx'
import type { Entry } from './transcript-entries.ts'
import { firstUnread, isByVisitor, transcriptEntries } from './transcript-entries.ts'
import { TypingLine } from './typing-line.tsx'
import { UnsentNote } from './unsent-note.tsx'
import { useJump } from './use-jump.ts'
import { useReadMarks } from './use-read-marks.ts'
import { useScroll } from './use-scroll.ts'

interface TranscriptProps {
  conversation: Conversation
  messages: readonly Message[]
}

/** Everything that was said, live at its end. */
export function Transcript({ conversation, messages }: TranscriptProps): VNode {
  const { copy, me, now } = useDesk()
  const { id } = conversation
  const outgoing = useComputed(() =>
    copy.outgoing.value.filter((entry) => entry.conversationId === id),
  ).value
  const { visitorId } = conversation
  const visitor = visitorPerson(visitorId, copy.visitors.value.get(visitorId))
  const [newFromSeq] = useState(() =>
    firstUnread(messages, conversation.agentReadSeq, conversation.messageCount),
  )
  const older = useOlder(id)
  const scroll = useScroll({ oldestId: messages[0]?.id, onBeginning: older.load })
  const notes = useComputed(() => copy.notes.value.get(id)).value
  const agentId = me.value?.id ?? ''
  const entries = transcriptEntries({ messages, notes, outgoing, agentId, newFromSeq })
  const newestOwn = entries.findLast((entry) => entry.kind === 'run' && entry.by.side === 'own')
  const below = useBelow(messages, scroll.isAtEnd.value)

  useReadMarks(id, scroll.isAtEnd)
  useJump(id, messages, scroll, older)
  useEffect(() => {
    // Whoever writes wants to see it, wherever they were reading.
    if (outgoing.length > 0) scroll.toEnd()
  }, [outgoing.at(-1)?.id])

  return (
    <div class="transcript">
      <div
        class="transcript-scroll"
        ref={scroll.scroller}
        tabIndex={0}
        role="region"
        aria-label={t('transcript.label')}
      >
        <p class="transcript-top" role="status">
          {older.isLoading && t('transcript.older')}
          {!older.hasOlder && t('transcript.begin')}
        </p>
        <ol class="entries" ref={scroll.content}>
          {entries.map((entry) => (
            <EntryLine
              key={entry.key}
              entry={entry}
              conversation={conversation}
              visitor={visitor}
              isNewest={entry === newestOwn}
              now={now.value}
            />
          ))}
          <TypingLine conversationId={id} visitor={visitor} />
        </ol>
      </div>
      {!scroll.isAtEnd.value && (
        <button type="button" class={below > 0 ? 'below has-new' : 'below'} onClick={scroll.toEnd}>
          <Icon name="down" />
          {below > 0 ? (
            t('transcript.below', { count: below })
          ) : (
            <span class="unseen">{t('transcript.to-end')}</span>
          )}
        </button>
      )}
      <Announcer messages={messages} visitorName={visitor.name} agentId={me.value?.id ?? ''} />
    </div>
  )
}

interface EntryProps {
  entry: Entry
  conversation: Conversation
  visitor: Person
  isNewest: boolean
  now: number
}

function EntryLine({ entry, conversation, visitor, isNewest, now }: EntryProps): VNode {
  switch (entry.kind) {
    case 'day':
      return <li class="day">{dayWords(entry.at, now)}</li>
    case 'new':
      return <li class="new-line">{t('transcript.new')}</li>
    case 'event':
      return <EventLine message={entry.message} />
    case 'note':
      return <NoteLine note={entry.note} />
    case 'unsent-note':
      return <UnsentNote entry={entry.entry} />
    case 'run':
      return (
        <RunOfBubbles
          run={entry}
          visitor={visitor}
          readSeq={conversation.visitorReadSeq}
          isNewest={isNewest}
        />
      )
  }
}

const DAY_MS = 24 * 60 * 60_000

function dayWords(at: number, now: number): string {
  const day = new Date(at).toDateString()
  if (day === new Date(now).toDateString()) return t('transcript.today')
  if (day === new Date(now - DAY_MS).toDateString()) return t('transcript.yesterday')
  return formatDay(at, now)
}

/** Fetches older pages, one at a time. */
function useOlder(conversationId: string): {
  hasOlder: boolean
  isLoading: boolean
  load: () => void
} {
  const { client, copy } = useDesk()
  const [isLoading, setLoading] = useState(false)
  const isBusy = useRef(false)
  const hasOlder = copy.hasOlder.value.get(conversationId) ?? false

  async function load(): Promise<void> {
    if (!hasOlder || isBusy.current) return
    isBusy.current = true
    setLoading(true)
    await client.loadOlder(conversationId)
    isBusy.current = false
    setLoading(false)
  }
  return { hasOlder, isLoading, load: () => void load() }
}

/** How many messages came since somebody last stood at the end. */
function useBelow(messages: readonly Message[], isAtEnd: boolean): number {
  const seenSeq = useRef(0)
  if (isAtEnd) seenSeq.current = messages.at(-1)?.seq ?? 0
  return messages.filter((message) => message.seq > seenSeq.current && isByVisitor(message)).length
}
