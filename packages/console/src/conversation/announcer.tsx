import type { Message, TextMessage } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../i18n/language.ts'

interface AnnouncerProps {
  messages: readonly Message[]
  visitorName: string
  agentId: string
}

/** Reads out what others write while the conversation is open. Older pages and own words are left out. */
export function Announcer({ messages, visitorName, agentId }: AnnouncerProps): VNode {
  const openedAtSeq = useRef(messages.at(-1)?.seq ?? 0)
  const newest = messages.findLast((message) => isByOther(message, agentId))
  return (
    <p class="unseen" aria-live="polite">
      {newest !== undefined && newest.seq > openedAtSeq.current && (
        <span key={newest.id}>
          {t('transcript.said', { name: writerOf(newest, visitorName), text: newest.text })}
        </span>
      )}
    </p>
  )
}

function isByOther(message: Message, agentId: string): message is TextMessage {
  return (
    message.type === 'text' && !(message.author.kind === 'agent' && message.author.id === agentId)
  )
}

const writerOf = ({ author }: TextMessage, visitorName: string): string =>
  author.kind === 'visitor' ? visitorName : author.name
