import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Dialog } from '../design/dialog.tsx'
import { formatMoment } from '../i18n/formats.ts'
import { useDesk } from '../state/desk.ts'
import type { RoutingDialogProps } from './dialogs.tsx'
import { snoozeTimes } from './snooze-times.ts'
import { words } from './words.ts'

/** Until when a conversation is put aside. */
export function SnoozeDialog({ conversation, onClose }: RoutingDialogProps): VNode {
  const { deeds, notices, now } = useDesk()
  const [times] = useState(() => snoozeTimes(now.value))

  async function snooze(until: number | null): Promise<void> {
    onClose()
    if (!(await deeds.snooze(conversation.id, until))) return
    notices.tell(until === null ? words('snoozed-written') : words('snoozed', formatMoment(until)))
  }

  return (
    <Dialog title={words('snooze-title')} onClose={onClose}>
      <p class="dialog-lead">{words('snooze-lead')}</p>
      <div class="choices">
        {times.map(({ name, at }, index) => (
          <button
            key={name}
            type="button"
            class="menu-button"
            autofocus={index === 0}
            onClick={() => void snooze(at)}
          >
            {words(name)}
            <small>{formatMoment(at)}</small>
          </button>
        ))}
        <button type="button" class="menu-button" onClick={() => void snooze(null)}>
          {words('written')}
        </button>
      </div>
      <OtherTime now={now.value} choose={(at) => void snooze(at)} />
    </Dialog>
  )
}

function OtherTime({ now, choose }: { now: number; choose: (at: number) => void }): VNode {
  const id = useId()
  const [chosen, setChosen] = useState('')
  const at = Date.parse(chosen)
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        choose(at)
      }}
    >
      <label for={id}>{words('pick')}</label>
      <div class="choices-other">
        <input
          id={id}
          type="datetime-local"
          required
          min={wallClock(now)}
          value={chosen}
          onInput={(event) => setChosen(event.currentTarget.value)}
        />
        <button class="button" disabled={!(at > now)}>
          {words('snooze-then')}
        </button>
      </div>
    </form>
  )
}

/** As a field for a time wants it, in the time of this place. */
function wallClock(at: number): string {
  const offsetMs = new Date(at).getTimezoneOffset() * 60_000
  return new Date(at - offsetMs).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)
}
