import { effect } from '@preact/signals'
import type { Environment } from '@tealight/client'
import type { Desk } from '../state/desk.ts'

/** What tells of news is fetched once somebody is at the desk; where that fails, again with the next connection. */
export function prepareAlerts(desk: Desk, environment: Environment): void {
  let isAsked = false
  effect(() => {
    if (isAsked || desk.copy.status.value.kind !== 'live') return
    isAsked = true
    void import('./start-alerts.ts').then(
      ({ startAlerts }) => startAlerts(desk, environment),
      () => (isAsked = false),
    )
  })
}
