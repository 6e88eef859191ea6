import type { Attribute, Invitation, ReachResult, ReachRule } from '@tealight/protocol'
import type { ChatElement, Place, Reached } from '../loader/panel-face.ts'
import { sendBeacon } from './beacon.ts'
import { tellBrowsing } from './browsing.ts'
import { watchSigns } from './page-signs.ts'
import { openReachMemory } from './reach-memory.ts'
import { holds, mayFollow, type Moment } from './rules.ts'
import { showTeaser, type Teaser } from './teaser.ts'

/*
 * Nothing here comes from modules of the panel but types: what both used would be a module of its own, and with it a
 * request more for everybody who opens the chat.
 */

/** What the server puts into the call, for those sites that reach out or want to see who is there. */
export interface ReachPlan {
  rules: ReachRule[]
  /** Whether agents may see who browses. */
  browsing: boolean
  /** Whether nothing may be stored before the visitor has agreed. */
  asksConsent: boolean
}

/** Reaches out to somebody who has not written, on the page on which the loader runs. */
export function reachOut(plan: ReachPlan): void {
  const host: ChatElement | null = document.querySelector('tealight-chat')
  const place = host?.place
  if (place && !isStored(place, 'token')) new Reach(place, plan).begin()
}

/** One page's rules, from when it is looked at until somebody writes or the chat is taken away. */
class Reach {
  readonly place: Place
  readonly plan: ReachPlan
  readonly memory: ReturnType<typeof openReachMemory>
  readonly attributes: Record<string, Attribute> = {}
  /** The events that rules ask for: no other is counted. */
  readonly wanted: ReadonlySet<unknown>
  readonly heard = new Set<Iterable<unknown>>()
  readonly endings: (() => void)[] = []
  isStaffed: boolean | null = null
  isAsked = false
  current: ReachRule | undefined
  isOpened = false
  isInvited = false
  teaser: Teaser | undefined

  constructor(place: Place, plan: ReachPlan) {
    const { siteKey } = place.settings
    this.place = place
    this.plan = plan
    const countsVisits = plan.rules.some(({ when }) => when.visits > 0)
    this.memory = openReachMemory(siteKey, this.mayStore(), countsVisits)
    this.wanted = new Set(plan.rules.flatMap(({ when }) => when.events.map(({ name }) => name)))
  }

  begin(): void {
    const signs = watchSigns(() => this.tick(signs))
    const onClick = (): void => this.opened()
    // Who writes and goes on at once is gone before the next tick.
    const onLeave = (): void => void (isStored(this.place, 'token') && this.written())
    this.place.hear = (call) => this.hear(call)
    this.place.button.addEventListener('click', onClick)
    addEventListener('pagehide', onLeave)
    this.endings.push(
      () => removeEventListener('pagehide', onLeave),
      () => signs.stop(),
      () => this.place.button.removeEventListener('click', onClick),
      () => delete this.place.hear,
    )
    if (this.plan.browsing && this.mayStore()) {
      const invited = (invitation: Invitation): void => this.invited(invitation)
      this.endings.push(tellBrowsing(this.url('browsing'), this.memory.visits, invited))
    }
  }

  tick(signs: Pick<Moment, 'seconds' | 'scroll' | 'isLeaving'>): void {
    if (!('tealight' in window)) return this.end()
    if (isStored(this.place, 'token')) return this.written()
    if (this.current) return
    this.place.calls.forEach((call) => this.hear(call))
    const moment: Moment = { ...this.moment(), ...picked(signs) }
    const rule = this.plan.rules.find((it) => this.isDue(it, moment))
    if (rule) this.follow(rule)
  }

  isDue(rule: ReachRule, moment: Moment): boolean {
    const { agents } = rule.when
    if (!rule.isOn || !mayFollow(rule, this.memory.followed(rule.id), Date.now())) return false
    if (agents !== 'any' && this.isStaffed === null) {
      // The one thing that a page can't know: asked once, when nothing else is missing.
      if (holds(rule.when, { ...moment, isStaffed: agents === 'there' })) void this.askStaffed()
      return false
    }
    return holds(rule.when, moment)
  }

  follow(rule: ReachRule): void {
    if (this.isInvited || isOpen(this.place)) return
    this.current = rule
    this.memory.follow(rule.id, Date.now())
    this.count('shown')
    if (rule.what === 'open') return this.place.reopen()
    const { id, what, text, agentName } = rule
    this.show({ rule: id, text, by: what === 'message' ? agentName : '' })
  }

  /** An agent wants to talk: that goes before every rule. */
  invited({ text, agentName }: Invitation): void {
    const { place, isInvited } = this
    this.isInvited = true
    if (isInvited || isOpen(place) || isStored(place, 'token')) return
    this.show({ text, by: agentName })
  }

  show(reached: Reached): void {
    const { place } = this
    this.teaser?.remove()
    place.reached = reached
    const says = { ...reached, language: place.settings.words.language }
    this.teaser = showTeaser(place, says, () => place.button.click())
  }

  opened(): void {
    this.teaser?.remove()
    if (!this.current || this.isOpened) return
    this.isOpened = true
    this.count('opened')
  }

  written(): void {
    if (this.isOpened || this.current?.what === 'open') this.count('answered')
    this.end()
  }

  end(): void {
    this.teaser?.remove()
    this.endings.splice(0).forEach((end) => end())
  }

  count(result: ReachResult): void {
    if (this.current) sendBeacon(this.url('reach'), { rule: this.current.id, result })
  }

  async askStaffed(): Promise<void> {
    if (this.isAsked) return
    this.isAsked = true
    try {
      const { online } = await (await fetch(this.url('availability'))).json()
      this.isStaffed = !!online
    } catch {
      // Then nobody knows, and no rule that asks for it holds.
    }
  }

  /** What the page tells, once: while it waits for the panel, or as the panel takes it. */
  hear(call: Iterable<unknown>): void {
    if (this.heard.has(call)) return
    this.heard.add(call)
    const [name, said] = [...call]
    if (name === 'update' && hasAttributes(said)) Object.assign(this.attributes, said.attributes)
    if (name === 'track' && typeof said === 'string' && this.wanted.has(said))
      this.memory.count(said)
  }

  moment(): Omit<Moment, 'seconds' | 'scroll' | 'isLeaving'> {
    return {
      url: location.href,
      referrer: document.referrer,
      visits: this.memory.visits,
      language: navigator.language,
      isPhone: matchMedia('(pointer: coarse) and (max-width: 600px)').matches,
      isStaffed: this.isStaffed,
      hour: new Date().getHours(),
      attributes: this.attributes,
      events: this.memory.events,
    }
  }

  mayStore(): boolean {
    return !this.plan.asksConsent || isStored(this.place, 'consent')
  }

  url(path: string): string {
    const { origin, siteKey } = this.place.settings
    return `${origin}/v1/visitor/${path}?site=${siteKey}`
  }
}

/** Whether the chat has stored something here: its token, once somebody has written. */
function isStored({ settings }: Place, name: 'token' | 'consent'): boolean {
  try {
    return !!localStorage.getItem(`tealight:${settings.siteKey}:${name}`)
  } catch {
    return false
  }
}

function isOpen({ button }: Place): boolean {
  return button.getAttribute('aria-expanded') === 'true'
}

function picked({ seconds, scroll, isLeaving }: Pick<Moment, 'seconds' | 'scroll' | 'isLeaving'>) {
  return { seconds, scroll, isLeaving }
}

function hasAttributes(said: unknown): said is { attributes: Record<string, Attribute> } {
  return (
    typeof said === 'object' &&
    said !== null &&
    'attributes' in said &&
    typeof said.attributes === 'object'
  )
}
