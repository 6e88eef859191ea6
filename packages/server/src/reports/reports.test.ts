import type { Figures, ReportStep, Times } from '@tealight/protocol'
import fc from 'fast-check'
import { nanoid } from 'nanoid'
import { afterAll, describe, expect, test } from 'vitest'
import { foldFacts } from '../commands/fold-facts.ts'
import { slotsOf, spanOf } from '../domain/reports/periods.ts'
import { dayAt, evensIn, weekdayOf } from '../domain/time-zone.ts'
import { openStore } from '../store/open-store.ts'
import type { ReportFilter } from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import { databaseKinds } from '../testing/databases.ts'
import { bornIn, type Life, live, TICK_MS, tries } from '../testing/histories.ts'
import { type Plain, plainFigures } from '../testing/plain-figures.ts'
import { agentIn, foundIn } from '../testing/records.ts'
import { concurrencyOf } from './concurrency.ts'
import { figuresOf, groupsOf } from './figures.ts'
import { ratingsOf } from './ratings.ts'

/*
 * Whatever happened: both databases give the figures that the transcripts give, in however many steps facts were made.
 */

const kinds = await databaseKinds()
const stores = await Promise.all(
  kinds.map(async (kind) => {
    return { name: kind.name, store: await openStore({ url: await kind.freshUrl() }) }
  }),
)
afterAll(async () => {
  await Promise.all(stores.map(({ store }) => store.close()))
  await Promise.all(kinds.map((kind) => kind.stop()))
})

const HOURS = {
  timeZone: 'Europe/Berlin',
  week: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:30' })),
  holidays: [{ date: '2026-10-26', name: '' }],
  email: 'optional',
} as const
/** The clocks are set in Berlin on the 25th. */
const START = Date.parse('2026-10-23T07:00Z')
const PERIOD = { from: '2026-10-23', to: '2026-10-28' }
const NOW = Date.parse('2026-10-28T12:00Z')

interface Shop {
  workspaceId: string
  lives: Life[]
  agents: ReturnType<typeof agentIn>[]
}

/** A workspace in which all of this happens, with facts made now and then meanwhile. */
async function happenIn(store: Store, histories: Parameters<typeof live>[1][][]): Promise<Shop> {
  const { workspaceId, site } = await foundIn(store)
  const agents = ['Ana', 'Bo', 'Cy'].map((name) => agentIn(workspaceId, { name }))
  const settings = { hours: { ...HOURS, week: [...HOURS.week], holidays: [...HOURS.holidays] } }
  const sites = [site.id, nanoid()]
  await store.journal.write(workspaceId, async (tx) => {
    for (const id of sites) tx.put('site', { ...site, id, key: nanoid(), settings })
  })
  const lives: Life[] = []
  for (const [index, history] of histories.entries()) {
    const place = { siteId: sites[index % 2] ?? '', teamId: `team-${index % 3}` }
    const start = { id: nanoid(), workspaceId, visitorId: nanoid(), ...place }
    let life = bornIn(start, START + index * TICK_MS)
    const half = Math.floor(history.length / 2)
    for (const each of history.slice(0, half)) life = live(life, each, agents)
    await write(store, life)
    if (index % 2 === 0) await foldAll(store, workspaceId)
    for (const each of history.slice(half)) life = live(life, each, agents)
    life = { ...life, conversation: { ...life.conversation, teamId: `team-${index % 2}` } }
    await write(store, life)
    lives.push(life)
  }
  await foldAll(store, workspaceId)
  return { workspaceId, lives, agents }
}

function write(store: Store, { conversation, entries }: Life): Promise<void> {
  return store.journal.write(conversation.workspaceId, async (tx) => {
    for (const entry of entries) tx.put('message', { ...entry })
    tx.put('conversation', { ...conversation })
  })
}

async function foldAll(store: Store, workspaceId: string): Promise<void> {
  while (!(await foldFacts(store, workspaceId)));
}

function passing(all: readonly Plain[], filter: ReportFilter): Plain[] {
  return all.filter(({ agentId, life: { conversation } }) => {
    const { siteId, teamId, tagIds } = conversation
    return (
      (filter.siteId ?? siteId) === siteId &&
      (filter.teamId ?? teamId) === teamId &&
      (filter.agentId ?? agentId) === agentId &&
      (filter.tagId === undefined || tagIds.includes(filter.tagId))
    )
  })
}

function figuresFrom(plain: readonly Plain[]): Figures {
  const of = (kind: string) => plain.filter((each) => each.kind === kind)
  const took = (kind: string): Times => {
    const found = of(kind)
    return {
      count: found.length,
      clock: spreadOf(found.map(({ ms = 0 }) => ms)),
      open: spreadOf(found.map(({ openMs = 0 }) => openMs)),
    }
  }
  return {
    begun: of('begun').length,
    returned: of('returned').length,
    offline: of('offline').length,
    asked: of('asked').length,
    answered: of('answered').length,
    firstResponse: took('first-response'),
    response: took('response'),
    waiting: took('waiting'),
    resolved: took('resolved'),
    missed: took('missed'),
  }
}

function spreadOf(values: readonly number[]): Times['clock'] {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  return { mean, median: at(0.5), p90: at(0.9) }
}

/** Tick by tick. */
function concurrencyFrom(plain: readonly Plain[], slot: { from: number; to: number }) {
  const levels: number[] = []
  for (let at = slot.from; at < Math.min(slot.to, NOW); at += TICK_MS)
    levels.push(plain.filter((each) => each.at <= at && (each.until ?? NOW) > at).length)
  const some = levels.filter((level) => level > 0)
  const mean = some.length === 0 ? null : some.reduce((sum, level) => sum + level, 0) / some.length
  return { ...slot, mean, peak: Math.max(0, ...levels) }
}

const ZONES = ['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'UTC']

const asked = fc.record({
  zone: fc.constantFrom(...ZONES),
  step: fc.constantFrom<ReportStep>('hour', 'day', 'week', 'month'),
  by: fc.constantFrom('site', 'team', 'agent', 'tag', 'nobody'),
  which: fc.nat(1),
})

function filterFor(
  { lives, agents }: Shop,
  { by, which }: { by: string; which: number },
): ReportFilter {
  switch (by) {
    case 'site':
      return { siteId: lives[which % lives.length]?.conversation.siteId }
    case 'team':
      return { teamId: `team-${which}` }
    case 'agent':
      return { agentId: agents[which]?.id }
    case 'tag':
      return { tagId: `tag-${which}` }
    default:
      return {}
  }
}

describe.each(stores)('reports on $name', ({ store }) => {
  test('are what the transcripts tell', async () => {
    const histories = fc.array(tries, { minLength: 1, maxLength: 6 })
    const several = fc.array(asked, { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(histories, several, async (histories, reports) => {
        const shop = await happenIn(store, histories)
        const all = plainFigures(shop.lives, settingsHours())
        for (const report of reports) await check(store, shop, all, report)
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})

function settingsHours() {
  return { ...HOURS, week: [...HOURS.week], holidays: [...HOURS.holidays] }
}

async function check(
  store: Store,
  shop: Shop,
  all: readonly Plain[],
  report: { zone: string; step: ReportStep; by: string; which: number },
): Promise<void> {
  const { reports } = store.reads(shop.workspaceId)
  const slots = slotsOf({ ...PERIOD, zone: report.zone }, report.step)
  const filter = filterFor(shop, report)
  const plain = passing(all, filter)
  const within = ({ from, to }: { from: number; to: number }) =>
    plain.filter(({ at }) => at >= from && at < to)
  const span = spanOf({ ...PERIOD, zone: report.zone })
  const expected = {
    whole: figuresFrom(within(span)),
    slots: slots.map((slot) => ({ ...slot, ...figuresFrom(within(slot)) })),
  }
  expect(await figuresOf(reports, { slots, filter })).toEqual(expected)

  const held = plain.filter(({ kind }) => kind === 'held')
  const { slots: levels } = await concurrencyOf(reports, { slots, filter }, NOW)
  const inHand = slots.map((slot) => concurrencyFrom(held, slot))
  expect(levels.map(rounded)).toEqual(inHand.map(rounded))

  const { slots: scores } = await ratingsOf(reports, { slots, filter })
  const rated = (slot: { from: number; to: number }) => {
    const found = within(slot).filter(({ kind }) => kind === 'rating')
    return found.map(({ score = 0 }) => score).toSorted()
  }
  expect(
    scores.map((slot) =>
      slot.scores
        .flatMap(({ score, count }) => Array.from({ length: count }, () => score))
        .toSorted(),
    ),
  ).toEqual(slots.map(rated))
  await checkGroups(store, shop, plain, span, filter)
  await checkBusy(store, shop, within(span), report.zone, filter)
}

/** Sums of fractions end differently in their last digits. */
function rounded<Of extends { mean: number | null }>(slot: Of): Of {
  return { ...slot, mean: slot.mean === null ? null : Math.round(slot.mean * 1e6) / 1e6 }
}

async function checkGroups(
  store: Store,
  { workspaceId }: Shop,
  plain: readonly Plain[],
  span: { from: number; to: number },
  filter: ReportFilter,
): Promise<void> {
  const { reports } = store.reads(workspaceId)
  const within = plain.filter(({ at, kind }) => {
    return at >= span.from && at < span.to && kind !== 'held' && kind !== 'rating'
  })
  const keys = {
    site: ({ life }: Plain) => [life.conversation.siteId],
    team: ({ life }: Plain) => [life.conversation.teamId],
    agent: ({ agentId }: Plain) => [agentId],
    tag: ({ life }: Plain) => life.conversation.tagIds,
  } satisfies Record<string, (each: Plain) => (string | null)[]>
  for (const by of ['site', 'team', 'agent', 'tag'] as const) {
    const ids = [...new Set(within.flatMap<string | null>((each) => keys[by](each)))]
    const expected = ids.map((id) => {
      const own = within.filter((each) => keys[by](each).some((key) => key === id))
      return { id, ...figuresFrom(own) }
    })
    const { groups } = await groupsOf(reports, { slots: [span], filter }, by)
    expect(groups.toSorted(byId)).toEqual(expected.toSorted(byId))
  }
}

function byId(a: { id: string | null }, b: { id: string | null }): number {
  return `${a.id}` < `${b.id}` ? -1 : 1
}

async function checkBusy(
  store: Store,
  { workspaceId }: Shop,
  plain: readonly Plain[],
  zone: string,
  filter: ReportFilter,
): Promise<void> {
  const { from, to } = spanOf({ ...PERIOD, zone })
  const cells = await store.reads(workspaceId).reports.busy(evensIn(zone, from, to), filter)
  const hourAt = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: 'numeric',
    hourCycle: 'h23',
  })
  for (const figure of ['begun', 'asked'] as const) {
    const expected = new Map<string, number>()
    for (const { kind, at } of plain) {
      if (kind !== figure) continue
      const name = `${weekdayOf(dayAt(zone, at)) - 1} ${Number(hourAt.format(at))}`
      expected.set(name, (expected.get(name) ?? 0) + 1)
    }
    const counted = cells.filter((cell) => cell[figure] > 0)
    expect(new Map(counted.map((cell) => [`${cell.weekday} ${cell.hour}`, cell[figure]]))).toEqual(
      expected,
    )
  }
}
