import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Hub } from '../hub/hub.ts'
import type { Journal } from '../store/journal.ts'

/** What operators can watch, in Prometheus' text format. */
export interface Metrics {
  answered(method: string, route: string, status: number, seconds: number): void
  text(): Promise<{ contentType: string; body: string }>
}

export function createMetrics(hub: Hub, journal: Journal): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

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
  gauge('tealight_streams_open', 'Streams that are open now.', () => hub.stats().open)
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
