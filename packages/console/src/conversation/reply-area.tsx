import type { Conversation, VisitorBlock } from '@tealight/protocol'
import type { ComponentChildren, VNode } from 'preact'
import { blockChoice, spamChoice } from '../blocking/block-choices.ts'
import { blockTerms } from '../blocking/block-terms.ts'
import { Icon, type IconName } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { Collision } from './collision.tsx'
import { Composer } from './composer.tsx'
import { Continues } from './continues.tsx'
import { Helpers } from './helpers.tsx'
import { NoteComposer } from './note-composer.tsx'
import { Supervise } from './supervise.tsx'

/** The foot of a conversation: a place to answer, or why there is none, and one to write notes. */
export function ReplyArea({ conversation }: { conversation: Conversation }): VNode {
  const { writes } = useDesk()
  const { id, status } = conversation
  return (
    <div class="reply-area">
      <Continues conversation={conversation} />
      <Helpers conversation={conversation} />
      <Collision conversationId={id} />
      <ModeChoice />
      {writes.value === 'note' ? (
        <NoteComposer key={id} conversationId={id} />
      ) : (
        <NoAnswer conversation={conversation}>
          <Composer conversationId={id} claims={status === 'queued'} />
        </NoAnswer>
      )}
    </div>
  )
}

/** Who shall read what is written. */
function ModeChoice(): VNode {
  const { writes } = useDesk()
  return (
    <div class="composer-mode" role="group" aria-label={t('composer.mode')}>
      {MODES.map(([mode, words, icon]) => (
        <button
          key={mode}
          type="button"
          aria-pressed={writes.value === mode}
          onClick={() => (writes.value = mode)}
        >
          <Icon name={icon} />
          {t(words)}
        </button>
      ))}
    </div>
  )
}

const MODES = [
  ['answer', 'composer.to-visitor', 'all'],
  ['note', 'composer.to-colleagues', 'note'],
] as const

/** Says why nobody can answer here now; where somebody can, what is within stands there. */
function NoAnswer(props: { conversation: Conversation; children: VNode }): VNode {
  const { copy, deeds, me } = useDesk()
  const { id, status, assigneeId, helperIds, visitorId, isSpam } = props.conversation
  const block = copy.visitors.value.get(visitorId)?.block
  if (status === 'resolved' && (block || isSpam)) return <KeptOut {...props} block={block} />
  if (status === 'resolved') {
    return (
      <Why icon="check" what={t('composer.resolved')} lead={t('composer.resolved-lead')}>
        <button type="button" class="button is-small" onClick={() => void deeds.reopen(id)}>
          {t('conversation.reopen')}
        </button>
      </Why>
    )
  }
  const isAlong = helperIds.includes(me.value?.id ?? '')
  if (status === 'open' && assigneeId !== me.value?.id && !isAlong) {
    const name = copy.agents.value.get(assigneeId ?? '')?.name ?? t('conversation.someone')
    return (
      <Why icon="eye" what={t('composer.taken', { name })} lead={t('composer.taken-lead')}>
        <Supervise conversation={props.conversation} />
      </Why>
    )
  }
  return props.children
}

/** Of whom nothing is taken, or what was spam, and the way back. */
function KeptOut(props: { conversation: Conversation; block: VisitorBlock | undefined }): VNode {
  const desk = useDesk()
  const { conversation, block } = props
  const choice = conversation.isSpam
    ? spamChoice(desk, conversation)
    : blockChoice(desk, conversation)
  return (
    <Why
      icon={conversation.isSpam ? 'spam' : 'block'}
      what={t(conversation.isSpam ? 'nav.spam' : 'block.on')}
      lead={block ? `${blockTerms(block)} · ${block.agentName}` : t('list.spam-lead')}
    >
      {choice && (
        <button type="button" class="button is-small" onClick={choice.run}>
          {t(choice.words)}
        </button>
      )}
    </Why>
  )
}

function Why(props: {
  icon: IconName
  what: string
  lead: string
  children?: ComponentChildren
}): VNode {
  return (
    <div class="no-reply">
      <Icon name={props.icon} />
      <p>
        <strong>{props.what}</strong> {props.lead}
      </p>
      {props.children}
    </div>
  )
}
