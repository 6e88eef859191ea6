import { loadReport } from '@tealight/client'
import type {
  Conversation,
  Figure,
  ReportConversationsResult,
  ReportItem,
  Visitor,
} from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Avatar } from '../design/avatar.tsx'
import { Dialog } from '../design/dialog.tsx'
import { formatMoment } from '../i18n/formats.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { pathOf, REPORTS_PATH } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import { type Choice, queryOf, searchOf } from './choice.ts'
import { Select } from './choices.tsx'
import { formatTook } from './format.ts'
import { words } from './words.ts'

/** What somebody looks behind. */
export interface Looked {
  title: string
  figure: Figure
  order: 'newest' | 'longest'
  /** To one step, one score, one agent … */
  narrowed?: Readonly<Record<string, string>>
}

interface BehindProps {
  choice: Choice
  looked: Looked
  onClose: () => void
}

/** The conversations behind a figure. Each opens at the place in its transcript. */
export function Behind({ choice, looked, onClose }: BehindProps): VNode {
  const { found, problem, order, setOrder, more } = useConversations(choice, looked)
  const hasTimes = found.items.some(({ ms }) => ms !== null)
  return (
    <Dialog title={looked.title} onClose={onClose}>
      {hasTimes && (
        <Select
          label={words('order')}
          value={order}
          options={[
            ['newest', words('newest')],
            ['longest', words('longest')],
          ]}
          onChoose={setOrder}
        />
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      {found.isLoading && <p role="status">{words('loading')}</p>}
      <ol class="report-behind">
        {found.items.map((item) => (
          <Item
            key={`${item.conversationId} ${item.seq}`}
            item={item}
            found={found}
            back={`${REPORTS_PATH}?${searchOf(choice)}`}
          />
        ))}
      </ol>
      {found.next !== null && (
        <button type="button" class="button is-small" onClick={more}>
          {words('more')}
        </button>
      )}
    </Dialog>
  )
}

interface Found {
  items: readonly ReportItem[]
  conversations: ReadonlyMap<string, Conversation>
  visitors: ReadonlyMap<string, Visitor>
  next: number | null
  isLoading: boolean
}

const NOTHING: Found = {
  items: [],
  conversations: new Map(),
  visitors: new Map(),
  next: 0,
  isLoading: true,
}

function useConversations(choice: Choice, { figure, narrowed, order: first }: Looked) {
  const { client } = useDesk()
  const [order, setOrder] = useState(first)
  const [found, setFound] = useState(NOTHING)
  const [problem, setProblem] = useState<string | null>(null)

  async function load(before: Found): Promise<void> {
    setFound({ ...before, isLoading: true, next: null })
    const query = { ...queryOf(choice), ...narrowed, figure, order, skip: String(before.next ?? 0) }
    const outcome = await loadReport(client, 'conversations', query)
    setProblem(outcome.ok ? null : refusalWords(outcome.refusal))
    setFound(outcome.ok ? joined(before, outcome.value) : { ...before, isLoading: false })
  }

  useEffect(() => void load(NOTHING), [order])
  return { found, problem, order, setOrder, more: () => void load(found) }
}

function joined(before: Found, { items, changes, next }: ReportConversationsResult): Found {
  const conversations = new Map(before.conversations)
  const visitors = new Map(before.visitors)
  for (const entity of changes) {
    if (entity.kind === 'conversation') conversations.set(entity.id, entity)
    if (entity.kind === 'visitor') visitors.set(entity.id, entity)
  }
  return { items: [...before.items, ...items], conversations, visitors, next, isLoading: false }
}

function Item({ item, found, back }: { item: ReportItem; found: Found; back: string }): VNode {
  const { copy, jump, wayBack } = useDesk()
  const { conversationId, seq, at, agentId, ms, count, rating } = item
  const visitorId = found.conversations.get(conversationId)?.visitorId ?? ''
  const visitor = copy.visitors.value.get(visitorId) ?? found.visitors.get(visitorId)
  const { name, label } = visitorPerson(visitorId, visitor)
  const agent = copy.agents.value.get(agentId ?? '')?.name

  function open(): void {
    jump.value = { conversationId, seq }
    wayBack.value = { at: conversationId, to: back }
  }

  return (
    <li>
      <a class="report-item" href={pathOf('all', conversationId)} onClick={open}>
        <Avatar id={visitorId} name={label} />
        <strong dir="auto">{name}</strong>
        <span>{ms === null ? (count > 1 ? `× ${count}` : null) : formatTook(ms)}</span>
        <small>
          <time dateTime={new Date(at).toISOString()}>{formatMoment(at)}</time>
          {agent === undefined ? null : <span dir="auto"> · {agent}</span>}
        </small>
        {rating && (
          <span class="report-comment" dir="auto">
            {rating.comment === '' ? words('without-comment') : rating.comment}
          </span>
        )}
      </a>
    </li>
  )
}
