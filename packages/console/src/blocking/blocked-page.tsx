import { loadBlocks, liftBlock } from '@tealight/client'
import type { BlockList, VisitorBlock } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Avatar } from '../design/avatar.tsx'
import { formatMoment } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { pathOf } from '../routes/place.ts'
import { PageOf } from '../settings/page-of.tsx'
import { useDesk } from '../state/desk.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import { mayLift } from './block-choices.ts'
import { blockTerms } from './block-terms.ts'
import { words } from './words.ts'

type Blocked = BlockList['blocked'][number]

/** Who is blocked, and the way to let them write again. */
export function BlockedPage(): VNode {
  const { client, copy } = useDesk()
  const [blocked, setBlocked] = useState<readonly Blocked[]>([])
  const [next, setNext] = useState<string | null>(null)
  const [state, setState] = useState<'loading' | 'ready' | { problem: string }>('loading')

  async function load(before: string | null): Promise<void> {
    setState('loading')
    const outcome = await loadBlocks(client, before)
    if (!outcome.ok) return setState({ problem: refusalWords(outcome.refusal) })
    setBlocked((known) => (before === null ? [] : known).concat(outcome.value.blocked))
    setNext(outcome.value.next)
    setState('ready')
  }

  // Whoever is blocked or let in meanwhile, here or by a colleague, comes by the stream.
  const sign = [...copy.visitors.value.values()].map(({ id, block }) => block && id + block.at)
  useEffect(() => void load(null), [sign.filter(Boolean).join()])

  return (
    <PageOf title={words('title')} help={words('help')}>
      {blocked.map((one) => (
        <BlockedCard
          key={one.visitor.id}
          blocked={one}
          onLifted={() => setBlocked((all) => all.filter((it) => it !== one))}
        />
      ))}
      {state === 'ready' && blocked.length === 0 && <p>{words('empty')}</p>}
      {state === 'loading' && <p role="status">{t('settings.loading')}</p>}
      {typeof state === 'object' && (
        <p role="alert">
          {state.problem}{' '}
          <button type="button" class="button is-small" onClick={() => void load(next)}>
            {t('list.retry')}
          </button>
        </p>
      )}
      {state === 'ready' && next !== null && (
        <button type="button" class="button" onClick={() => void load(next)}>
          {words('more')}
        </button>
      )}
    </PageOf>
  )
}

function BlockedCard(props: { blocked: Blocked; onLifted: () => void }): VNode | null {
  const { visitor, network } = props.blocked
  const desk = useDesk()
  const { client, notices } = desk
  const [isBusy, setBusy] = useState(false)
  const { block } = visitor
  if (block === undefined) return null
  const { name, label } = visitorPerson(visitor.id, visitor)

  async function lift(): Promise<void> {
    setBusy(true)
    const outcome = await liftBlock(client, visitor.id)
    setBusy(false)
    if (outcome.ok) props.onLifted()
    else notices.tell(refusalWords(outcome.refusal), 'problem')
  }

  return (
    <article class="field-card" aria-label={label}>
      <div class="card-who">
        <Avatar id={visitor.id} name={label} />
        <div>
          <h3 dir="auto">
            <a href={pathOf('all', block.conversationId)}>{name}</a>
          </h3>
          <Terms block={block} network={network} />
        </div>
      </div>
      {mayLift(desk, block) && (
        <div class="card-deeds">
          <button
            type="button"
            class="button is-small"
            disabled={isBusy}
            onClick={() => void lift()}
          >
            {t('conversation.unblock')}
          </button>
        </div>
      )}
    </article>
  )
}

/** What is blocked, until when, by whom and why. */
function Terms(props: { block: VisitorBlock; network: string | undefined }): VNode {
  const { block, network } = props
  const { reason, agentName, at, ...terms } = block
  return (
    <>
      <p class="field-hint">
        {blockTerms(terms)}
        {network !== undefined && (
          <>
            {' '}
            <code dir="ltr">{network}</code>
          </>
        )}
      </p>
      <p class="field-hint">
        <bdi>{agentName}</bdi> · {formatMoment(at)}
      </p>
      {reason !== '' && <p dir="auto">{reason}</p>}
    </>
  )
}
