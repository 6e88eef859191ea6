import { Counter, Gauge, type Registry } from 'prom-client'
import type { Admission } from '../admission/admission.ts'
import type { Hub } from '../hub/hub.ts'

/** What can be watched of the streams: those that are open, those that want to be, and those that were ended. */
export function watchStreams(registry: Registry, hub: Hub, admission: Admission): void {
  const registers = [registry]
  const open = new Gauge({
    name: 'tealight_streams_open',
    help: 'Streams that are open now.',
    registers,
    collect() {
      open.set(hub.stats().open)
    },
  })
  const waiting = new Gauge({
    name: 'tealight_streams_waiting',
    help: 'Streams that wait to be opened.',
    registers,
    collect() {
      waiting.set(admission.stats().waiting)
    },
  })
  const turnedAway = new Counter({
    name: 'tealight_streams_turned_away_total',
    help: 'Streams that were refused because there was no time or no room for them.',
    registers,
    collect() {
      turnedAway.reset()
      turnedAway.inc(admission.stats().turnedAway)
    },
  })
  const cut = new Counter({
    name: 'tealight_streams_cut_total',
    help: 'Streams that the server cut off, by reason.',
    labelNames: ['reason'],
    registers,
    collect() {
      cut.reset()
      for (const [reason, count] of Object.entries(hub.stats().cut)) cut.inc({ reason }, count)
    },
  })
}
