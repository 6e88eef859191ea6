import type { OwnConversations, VisitorConversation } from '@tealight/protocol'
import type { JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'
import { dayName } from '../panel/clock.ts'

interface PastTalksProps {
  talks: OwnConversations['conversations']
  words: Words
  more: MoreWords
  language: string
  choose: (conversation: VisitorConversation) => void
}

/** A row for each: when, with whom, how it stands, and what was written last. */
export function PastTalks({ talks, words, more, language, choose }: PastTalksProps): JSX.Element {
  return (
    <ul>
      {talks.map(({ conversation, lastMessage }) => (
        <li key={conversation.id}>
          <button type="button" data-id={conversation.id} onClick={() => choose(conversation)}>
            <span class="past-when">
              <span class="past-day">
                {dayName(lastMessage?.at ?? conversation.createdAt, Date.now(), language)}
              </span>{' '}
              <span>{standingWords(conversation, more)}</span>
            </span>{' '}
            {lastMessage && (
              <span class="past-said" dir="auto">
                {saidLast(lastMessage, words, more)}
              </span>
            )}{' '}
            {conversation.assignee && lastMessage?.author?.kind !== 'agent' && (
              <span class="past-with">{more.past.with(conversation.assignee.name)}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

function standingWords({ status }: VisitorConversation, { past }: MoreWords): string {
  if (status === 'queued') return past.queued
  return status === 'resolved' ? past.resolved : past.open
}

type LastMessage = NonNullable<PastTalksProps['talks'][number]['lastMessage']>

/** What was written last and by whom, or how many files were sent. */
function saidLast(
  { author, excerpt, files }: LastMessage,
  words: Words,
  more: MoreWords,
): JSX.Element | null {
  if (!author) return null
  return (
    <>
      <bdi>{author.kind === 'visitor' ? words.you : author.name}</bdi>:{' '}
      {excerpt || (files ? more.files.files(files) : more.deeds.gone)}
    </>
  )
}
