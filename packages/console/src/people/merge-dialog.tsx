import { mergeVisitor } from '@tealight/client'
import type { Visitor } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Avatar } from '../design/avatar.tsx'
import { Dialog } from '../design/dialog.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { createFinder, type Finder } from '../search/finder.ts'
import { useDesk } from '../state/desk.ts'
import { visitorName, visitorPerson } from '../state/visitor-name.ts'
import { words } from './words.ts'

/** Finds out who else the visitor is, tells what will happen, and makes them one. */
export function MergeDialog(props: {
  visitor: Visitor
  /** Null: to be chosen. */
  other: Visitor | null
  /** Who is that person already. */
  own: readonly string[]
  onClose: () => void
}): VNode {
  const { visitor, own, onClose } = props
  const [other, choose] = useState(props.other)
  return (
    <Dialog title={words('title')} onClose={onClose}>
      {other === null ? (
        <Choice own={own} choose={choose} />
      ) : (
        <Confirmation visitor={visitor} other={other} onClose={onClose} />
      )}
    </Dialog>
  )
}

function Choice(props: { own: readonly string[]; choose: (visitor: Visitor) => void }): VNode {
  const { own, choose } = props
  const { client } = useDesk()
  const [finder] = useState(() => createFinder(client))
  const id = useId()
  return (
    <div class="merge">
      <div class="field">
        <label for={id}>{words('search')}</label>
        <input
          id={id}
          type="search"
          autofocus
          dir="auto"
          maxLength={100}
          autoComplete="off"
          value={finder.typed.value}
          onInput={(event) => finder.type(event.currentTarget.value)}
        />
      </div>
      <People finder={finder} own={own} choose={choose} />
    </div>
  )
}

function People(props: {
  finder: Finder
  own: readonly string[]
  choose: (visitor: Visitor) => void
}): VNode {
  const { finder, own, choose } = props
  const finding = finder.finding.value
  if (finding.kind === 'failed') return <p role="status">{refusalWords(finding.refusal)}</p>
  const shown = finding.kind === 'idle' ? null : finding.shown
  const people = (shown?.people ?? []).flatMap((id) => shown?.visitors.get(id) ?? [])
  const others = people.filter(
    ({ id, mergedInto }) => ![id, mergedInto].some((it) => own.includes(it ?? '')),
  )
  return (
    <div role="status" aria-busy={finding.kind === 'looking'}>
      {finding.kind === 'found' && others.length === 0 && <p>{words('nobody')}</p>}
      <ul class="merge-people">
        {others.map((visitor) => (
          <li key={visitor.id}>
            <button type="button" class="result" onClick={() => choose(visitor)}>
              <Avatar id={visitor.id} name={visitorPerson(visitor.id, visitor).label} size="s" />
              <strong dir="auto">{visitorName(visitor)}</strong>
              <small dir="auto">{visitor.email ?? visitor.phone}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Confirmation(props: { visitor: Visitor; other: Visitor; onClose: () => void }): VNode {
  const { onClose } = props
  const { client, notices } = useDesk()
  const [[kept, gone], turn] = useState([props.visitor, props.other] as const)
  const [isBusy, setBusy] = useState(false)
  const names = [visitorName(kept), visitorName(gone)]

  async function merge(event: Event): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const outcome = await mergeVisitor(client, gone.id, kept.id)
    setBusy(false)
    if (!outcome.ok) return notices.tell(refusalWords(outcome.refusal), 'problem')
    notices.tell(words('merged'))
    onClose()
  }

  return (
    <form class="merge" onSubmit={(event) => void merge(event)}>
      <ul class="merge-what" dir="auto">
        <li>{words('shown-as', ...names)}</li>
        <li>{words('counts', ...names)}</li>
        <li>{words('devices')}</li>
        <li>{words('undo')}</li>
      </ul>
      <p class="merge-deeds">
        <button class="button is-primary" disabled={isBusy}>
          {words('merge')}
        </button>
        <button type="button" class="button" onClick={() => turn([gone, kept])}>
          {words('turn')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
      </p>
    </form>
  )
}
