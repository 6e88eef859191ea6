import { blockVisitor, reportSpam } from '@tealight/client'
import { BLOCK_REASON_MAX_LENGTH } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Dialog } from '../design/dialog.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { RoutingDialogProps } from '../routing/dialogs.tsx'
import { useDesk } from '../state/desk.ts'
import { words } from './words.ts'

/** From whom nothing shall be taken for a while. */
export function BlockDialog(props: RoutingDialogProps): VNode {
  return (
    <Dialog title={t('conversation.block')} onClose={props.onClose}>
      <p class="dialog-lead">{words('lead')}</p>
      <BlockForm {...props} isSpam={false} usual="day" />
    </Dialog>
  )
}

/** The same of somebody who has written nothing else than spam. */
export function SpamDialog(props: RoutingDialogProps): VNode {
  return (
    <Dialog title={t('conversation.spam')} onClose={props.onClose}>
      <p class="dialog-lead">{words('lead-spam')}</p>
      <BlockForm {...props} isSpam usual="month" />
    </Dialog>
  )
}

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

const LASTS_MS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS, ever: null }

type Lasts = keyof typeof LASTS_MS

const isLasts = (name: string): name is Lasts => Object.hasOwn(LASTS_MS, name)

const TERMS = Object.keys(LASTS_MS).filter(isLasts)

function BlockForm(props: RoutingDialogProps & { isSpam: boolean; usual: Lasts }): VNode {
  const { conversation, onClose, isSpam, usual } = props
  const { client, copy, held, notices } = useDesk()
  const id = useId()
  const [lasts, setLasts] = useState(usual)
  const [byAddress, setByAddress] = useState(false)
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    setBusy(true)
    // What was sent before that comes before that.
    held.release()
    const asked = { lastsMs: LASTS_MS[lasts], byAddress, reason: reason.trim() }
    const deed = isSpam ? reportSpam : blockVisitor
    const outcome = await deed(client, conversation.id, asked)
    setBusy(false)
    if (!outcome.ok) return notices.tell(refusalWords(outcome.refusal), 'problem')
    const block = copy.visitors.value.get(conversation.visitorId)?.block
    const isForgotten = byAddress && !block?.byAddress
    notices.tell(words(isForgotten ? 'no-address' : isSpam ? 'done-spam' : 'done'))
    onClose()
  }

  return (
    <form class="hand-over block-form" onSubmit={(event) => void submit(event)}>
      <div class="field">
        <label for={`${id}-lasts`}>{words('how-long')}</label>
        <select
          id={`${id}-lasts`}
          autofocus
          value={lasts}
          onChange={({ currentTarget: { value } }) => isLasts(value) && setLasts(value)}
        >
          {TERMS.map((term) => (
            <option key={term} value={term}>
              {term === 'ever' ? t('block.ever') : words(term)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label class="block-check">
          <input
            type="checkbox"
            checked={byAddress}
            aria-describedby={`${id}-address`}
            onChange={(event) => setByAddress(event.currentTarget.checked)}
          />
          {words('address')}
        </label>
        <p id={`${id}-address`} class="field-hint">
          {words('address-hint')}
        </p>
      </div>
      <div class="field">
        <label for={`${id}-reason`}>{words('reason')}</label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          dir="auto"
          value={reason}
          maxLength={BLOCK_REASON_MAX_LENGTH}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div class="dialog-deeds">
        <button type="button" class="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button class="button is-danger" disabled={isBusy}>
          {t(isSpam ? 'conversation.spam' : 'conversation.block')}
        </button>
      </div>
    </form>
  )
}
