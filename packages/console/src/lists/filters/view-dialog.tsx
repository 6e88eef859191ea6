import { addView, editView, orderViews, removeView, type Result } from '@tealight/client'
import type { SavedView } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Dialog } from '../../design/dialog.tsx'
import { Icon } from '../../design/icon.tsx'
import { refusalWords } from '../../i18n/refusal-words.ts'
import { baseOf, idIn, type ListAddress, viewAt } from '../../routes/list-address.ts'
import { Removal } from '../../settings/workspace/removal.tsx'
import { useDesk } from '../../state/desk.ts'
import { newId } from '../../state/new-id.ts'
import { words } from './words.ts'

interface ViewProps {
  list: ListAddress
  /** Shows another list. */
  show: (list: ListAddress) => void
  onClose: () => void
}

/** The name of a view, and whose it is: of a new one, or of the one that is shown. */
export function ViewDialog({ list, show, onClose }: ViewProps): VNode {
  const { client, copy, notices, mayManage } = useDesk()
  const saved = copy.views.value.find(({ id }) => id === idIn(list, 'view'))
  const [name, setName] = useState(saved?.name ?? '')
  const [isShared, setShared] = useState(saved?.ownerId === null)
  const [keepsFilters, setKeepsFilters] = useState(true)
  const isNarrowed = baseOf(list) !== list
  const isForbidden = saved?.ownerId === null && !mayManage.value
  const id = useId()

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const view = viewAt(list, copy.views.value)
    if (view === null) return
    const viewId = saved?.id ?? newId()
    const outcome = saved
      ? await editView(client, viewId, { name, isShared, ...(keepsFilters && { view }) })
      : await addView(client, { id: viewId, name, isShared, view })
    finish(outcome, `view/${viewId}`, words('saved'))
  }

  function finish(outcome: Result<unknown>, next: ListAddress, done: string): void {
    if (!outcome.ok) return notices.tell(refusalWords(outcome.refusal), 'problem')
    notices.tell(done)
    show(next)
    onClose()
  }

  async function remove(view: SavedView): Promise<void> {
    finish(await removeView(client, view.id), 'all', words('deleted'))
  }

  return (
    <Dialog title={words(saved ? 'edit' : 'save')} onClose={onClose}>
      <form class="filters" onSubmit={(event) => void save(event)}>
        <div class="field">
          <label for={id}>{words('name')}</label>
          <input
            id={id}
            dir="auto"
            required
            disabled={isForbidden}
            maxLength={60}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        {mayManage.value && <Check is={isShared} set={setShared} name={words('shared')} />}
        {saved && isNarrowed && !isForbidden && (
          <Check is={keepsFilters} set={setKeepsFilters} name={words('keep-filters')} />
        )}
        <div class="filter-deeds">
          <button class="button is-primary" disabled={isForbidden || name.trim() === ''}>
            {words('keep')}
          </button>
          {saved && <Moves view={saved} />}
          {saved && !isForbidden && (
            <Removal
              name={saved.name}
              words={words('delete')}
              sure={words('sure')}
              remove={() => void remove(saved)}
            />
          )}
        </div>
      </form>
    </Dialog>
  )
}

function Check(props: { is: boolean; set: (is: boolean) => void; name: string }): VNode {
  return (
    <label class="filter-check">
      <input
        type="checkbox"
        checked={props.is}
        onChange={(event) => props.set(event.currentTarget.checked)}
      />
      {props.name}
    </label>
  )
}

/** Up and down among the views of the same kind. */
function Moves({ view }: { view: SavedView }): VNode {
  const { client, copy, notices } = useDesk()
  const alike = copy.views.value.filter(({ ownerId }) => ownerId === view.ownerId)
  const at = alike.findIndex(({ id }) => id === view.id)

  async function move(step: 1 | -1): Promise<void> {
    const ids = alike.map(({ id }) => id)
    ids.splice(at, 1)
    ids.splice(at + step, 0, view.id)
    const outcome = await orderViews(client, ids)
    if (!outcome.ok) notices.tell(refusalWords(outcome.refusal), 'problem')
  }

  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={words('earlier')}
        disabled={at <= 0}
        onClick={() => void move(-1)}
      >
        <span class="turned">
          <Icon name="down" />
        </span>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words('later')}
        disabled={at >= alike.length - 1}
        onClick={() => void move(1)}
      >
        <Icon name="down" />
      </button>
    </>
  )
}
