import { loadAssignments } from '@tealight/client'
import type { Assignment } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Avatar } from '../design/avatar.tsx'
import { Dialog } from '../design/dialog.tsx'
import { formatMoment, formatNumber } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import type { RoutingDialogProps } from './dialogs.tsx'
import { words } from './words.ts'

type Known =
  | { kind: 'loading' }
  | { kind: 'failed'; words: string }
  | { kind: 'here'; assignments: readonly Assignment[] }

/** Why a conversation was given to whom: what decided, who was considered, who was passed over and for what. */
export function WhyDialog({ conversation, onClose }: RoutingDialogProps): VNode {
  const { client } = useDesk()
  const [known, setKnown] = useState<Known>({ kind: 'loading' })

  async function load(): Promise<void> {
    setKnown({ kind: 'loading' })
    const answer = await loadAssignments(client, conversation.id)
    setKnown(
      answer.ok
        ? { kind: 'here', assignments: answer.value.assignments }
        : { kind: 'failed', words: refusalWords(answer.refusal) },
    )
  }
  // Whoever gets it while this is open shall stand here too.
  useEffect(() => void load(), [conversation.assigneeId, conversation.offer?.agentId])

  return (
    <Dialog title={words('why-title')} onClose={onClose}>
      {known.kind === 'loading' && <p role="status">{words('loading')}</p>}
      {known.kind === 'failed' && (
        <div role="alert">
          <p>{known.words}</p>
          <button type="button" class="button is-small" onClick={() => void load()}>
            {t('list.retry')}
          </button>
        </div>
      )}
      {known.kind === 'here' && known.assignments.length === 0 && <p>{words('why-none')}</p>}
      {known.kind === 'here' && (
        <ol class="assignments">
          {known.assignments.map((assignment) => (
            <AssignmentItem key={assignment.id} assignment={assignment} />
          ))}
        </ol>
      )}
    </Dialog>
  )
}

function AssignmentItem({ assignment }: { assignment: Assignment }): VNode {
  const { copy } = useDesk()
  const { agentId, at, kind, by, policy, teamId, candidates, skipped } = assignment
  const name = useName()
  const team = copy.teams.value.get(teamId)?.name
  return (
    <li>
      <h3>{words(`kind-${kind}`, isolated(name(agentId)))}</h3>
      <p class="assignment-when">
        <time dateTime={new Date(at).toISOString()}>{formatMoment(at)}</time>
        {team !== undefined && ` · ${words('in-team', isolated(team))}`}
      </p>
      <p>{words(by === 'policy' ? `policy-${policy}` : `by-${by}`)}</p>
      <People
        title={words('considered')}
        count={assignment.candidateCount}
        people={candidates.map(({ agentId: id, load, capacity }) => ({
          id,
          about: words('load', formatNumber(load), formatNumber(capacity)),
          isChosen: id === agentId,
        }))}
      />
      <People
        title={words('passed-over')}
        count={assignment.skippedCount}
        people={skipped.map(({ agentId: id, reason }) => ({ id, about: words(reason) }))}
      />
    </li>
  )
}

interface PeopleProps {
  title: string
  /** How many there were; only the first ones are told. */
  count: number
  people: readonly { id: string; about: string; isChosen?: boolean }[]
}

function People({ title, count, people }: PeopleProps): VNode | null {
  const name = useName()
  if (people.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul class="assignment-people">
        {people.map(({ id, about, isChosen = false }) => (
          <li key={id}>
            <Avatar id={id} name={name(id)} size="s" />
            <span class="assignment-name" dir="auto">
              {name(id)}
            </span>
            {isChosen && <span class="chip is-open">{words('chosen')}</span>}
            <small>{about}</small>
          </li>
        ))}
      </ul>
      {count > people.length && <p>{words('more', formatNumber(count - people.length))}</p>}
    </>
  )
}

/** A name that is written the other way must not turn the sentence around. */
const isolated = (name: string): string => `\u2068${name}\u2069`

function useName(): (agentId: string) => string {
  const { copy } = useDesk()
  return (id) => copy.agents.value.get(id)?.name ?? words('somebody')
}
