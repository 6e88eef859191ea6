import type { QueueFigures, Team } from '@tealight/protocol'
import type { VNode } from 'preact'
import { formatNumber, formatSpan } from '../i18n/formats.ts'
import { Running } from '../routing/running.tsx'
import { useDesk } from '../state/desk.ts'
import { words } from './words.ts'

const COLUMNS = ['waiting', 'longest', 'arrived', 'served', 'estimate'] as const

/** Each queue with its figures, as the server tells them. */
export function Queues(): VNode {
  const { copy } = useDesk()
  const teams = [...copy.teams.value.values()].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <section aria-labelledby="wall-queues">
      <h2 id="wall-queues">{words('queues')}</h2>
      <table class="wall-queues">
        <thead>
          <tr>
            <th scope="col">{words('team')}</th>
            {COLUMNS.map((name) => (
              <th
                key={name}
                scope="col"
                title={name === 'arrived' || name === 'served' ? words('half-hour') : undefined}
              >
                {words(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <QueueRow key={team.id} team={team} figures={copy.queues.value.get(team.id)} />
          ))}
        </tbody>
      </table>
      <p class="wall-hint">{`${words('arrived')}, ${words('served')}: ${words('half-hour')}`}</p>
    </section>
  )
}

function QueueRow(props: { team: Team; figures: QueueFigures | undefined }): VNode {
  const { team, figures } = props
  return (
    <tr>
      <th scope="row" dir="auto">
        {team.name}
      </th>
      {figures === undefined ? (
        <td colSpan={COLUMNS.length}>{words('looking')}</td>
      ) : (
        <Figures figures={figures} />
      )}
    </tr>
  )
}

/** On a phone each figure stands below its name. */
function Figures({ figures }: { figures: QueueFigures }): VNode {
  const { waiting, oldestAt, arrived, served, waitMs } = figures
  return (
    <>
      <td data-label={words('waiting')} class={waiting > 0 ? 'is-waiting' : undefined}>
        {formatNumber(waiting)}
      </td>
      <td data-label={words('longest')}>
        {oldestAt === null ? words('nobody') : <Running since={oldestAt} />}
      </td>
      <td data-label={words('arrived')}>{formatNumber(arrived)}</td>
      <td data-label={words('served')}>{formatNumber(served)}</td>
      <td data-label={words('estimate')}>
        {waitMs === null ? words('unknown') : formatSpan(waitMs)}
      </td>
    </>
  )
}
