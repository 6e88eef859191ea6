import type { StreamStatus } from '@tealight/client'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { formatMoment, formatTime } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'

/** Says that the console is cut off, and when it tries again. While all is well it takes no room. */
export function ConnectionBar(): VNode {
  const { copy } = useDesk()
  const status = copy.status.value
  const asOf = copy.asOf.value
  return (
    <div class="connection" role="status">
      {(asOf !== null || isWorthSaying(status)) && (
        <p class={status.kind === 'stopped' ? 'connection-bar is-stopped' : 'connection-bar'}>
          <Icon name="alert" />
          {asOf === null ? <StatusWords status={status} /> : <AsOf at={asOf} />}
          <WayOut status={status} />
        </p>
      )}
    </div>
  )
}

/** What is shown comes from this device: how old it is, and what can be done. */
function AsOf({ at }: { at: number }): VNode {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return <>{t('connection.as-of', { time: isToday ? formatTime(at) : formatMoment(at) })}</>
}

function WayOut({ status }: { status: StreamStatus }): VNode | null {
  const { deeds } = useDesk()
  if (status.kind === 'waiting' && status.offline) return null
  const isOutdated = status.kind === 'stopped' && status.refusal === 'unsupported-protocol'
  return (
    <button
      type="button"
      class="bar-button"
      onClick={() => (isOutdated ? location.reload() : deeds.reconnect())}
    >
      {t(isOutdated ? 'app.reload' : 'connection.retry')}
    </button>
  )
}

function StatusWords({ status }: { status: StreamStatus }): VNode {
  if (status.kind === 'stopped')
    return <>{t('connection.stopped', { reason: refusalWords(status.refusal) })}</>
  if (status.kind !== 'waiting') return <>{t('connection.now')}</>
  return status.offline ? <>{t('connection.offline')}</> : <Countdown until={status.retryAt} />
}

function Countdown({ until }: { until: number }): VNode {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const count = Math.ceil((until - now) / 1_000)
  // The words for everybody; the seconds would be read out every second.
  return (
    <span aria-live="off">
      {count > 0 ? t('connection.waiting', { count }) : t('connection.now')}
    </span>
  )
}

/** The first attempt is quick as a rule: it is not worth a bar that flashes by. */
const isWorthSaying = (status: StreamStatus): boolean =>
  status.kind === 'waiting' ||
  status.kind === 'stopped' ||
  (status.kind === 'connecting' && status.attempt > 1)
