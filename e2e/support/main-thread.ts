import type { Page } from '@playwright/test'

/** What a page's main thread was busy with. */
export interface MainThread {
  /** How long each task took, from the longest on, in ms. */
  tasks: number[]
  totalMs: number
  /** What running each script took, by its address, in ms: the tasks have it too. */
  scripts: Map<string, number>
}

/** The fields of a trace's event that are read here; `tdur` is the thread's CPU time in µs. */
interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  tdur?: number
  args?: { data?: { url?: string } }
}

const BEGIN = 'watched from here'
const END = 'watched to here'
const TASK = 'ThreadControllerImpl::RunTask'
const SCRIPT = 'EvaluateScript'

/**
 * Watches the main thread of a page during a deed, as a processor would take that is so many times as slow. What counts
 * is CPU time: how busy the machine is with other things makes next to no difference.
 */
export async function watchMainThread(
  page: Page,
  slower: number,
  deed: () => Promise<unknown>,
): Promise<MainThread> {
  const client = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isTraceEvent(event)) events.push(event)
  })
  const categories = 'toplevel,blink.user_timing,devtools.timeline'
  await client.send('Tracing.start', { transferMode: 'ReportEvents', categories })
  await page.evaluate((name) => performance.mark(name), BEGIN)
  await deed()
  await page.evaluate((name) => performance.mark(name), END)
  const isComplete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve))
  await client.send('Tracing.end')
  await isComplete
  await client.detach()
  return mainThreadOf(events, slower)
}

function mainThreadOf(events: readonly TraceEvent[], slower: number): MainThread {
  const begin = events.find(({ name }) => name === BEGIN)
  const end = events.find(({ name }) => name === END)
  if (!begin || !end) throw new Error('the trace does not show the page')
  const during = events.filter(
    ({ pid, tid, ts }) => pid === begin.pid && tid === begin.tid && ts > begin.ts && ts < end.ts,
  )
  const named = (wanted: string) => during.filter(({ name }) => name === wanted)
  const msOf = ({ tdur = 0 }: TraceEvent) => (tdur / 1_000) * slower
  const tasks = named(TASK)
    .map(msOf)
    .sort((a, b) => b - a)
  return {
    tasks,
    totalMs: tasks.reduce((sum, ms) => sum + ms, 0),
    scripts: new Map(named(SCRIPT).map((event) => [event.args?.data?.url ?? '', msOf(event)])),
  }
}

function isTraceEvent(event: object): event is TraceEvent {
  return 'name' in event && 'pid' in event && 'tid' in event && 'ts' in event
}
