import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Admission } from '../admission/admission.ts'
import type { Hub } from '../hub/hub.ts'
import type { Journal } from '../store/journal.ts'
import { watchStreams } from './stream-metrics.ts'

/** What operators can watch, in Prometheus' text format. */
export interface Metrics {
  answered(method: string, route: string, status: number, seconds: number): void
  text(): Promise<{ contentType: string; body: string }>
}

/** To count these Node makes a list of every connection, while nothing else goes on. */
const COSTLY = [
  'nodejs_active_handles',
  'nodejs_active_handles_total',
  'nodejs_active_resources',
  'nodejs_active_resources_total',
]

export function createMetrics(hub: Hub, journal: Journal, admission: Admission): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  for (const name of COSTLY) registry.removeSingleMetric(name)

  const requests = new Histogram({
    name: 'tealight_http_request_seconds',
    help: 'Time from a request to its answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  })
  const changes = new Counter({
    name: 'tealight_changes_total',
    help: 'Durable changes that were committed, by kind of entity.',
    labelNames: ['kind'],
    registers,
  })
  journal.onCommit((commit) => {
    for (const { kind } of commit.changes) changes.inc({ kind })
  })
  watchStreams(registry, hub, admission)
  gauge('tealight_journal_waiting', 'Deeds that wait for a commit.', () => journal.health().waiting)
  gauge('tealight_journal_last_commit_seconds', 'How long the newest commit took.', () => {
    return journal.health().lastCommitMs / 1000
  })

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }

  return {
    answered(method, route, status, seconds) {
      requests.observe({ method, route, status }, seconds)
    },
    async text() {
      return { contentType: registry.contentType, body: await registry.metrics() }
    },
  }
}
