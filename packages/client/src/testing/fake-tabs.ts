import type { Channel, Tabs } from '../tabs/tabs.ts'

interface Claim {
  tab: FakeTab
  name: string
  onLead(): void
  onLost(): void
}

interface Member {
  tab: FakeTab
  name: string
  onSaid(said: unknown): void
}

/** A browser's locks and channels, for several tabs in one process. */
export class FakeTabs {
  readonly holders = new Map<string, Claim>()
  readonly waiting: Claim[] = []
  readonly members = new Set<Member>()

  open(): FakeTab {
    return new FakeTab(this)
  }
}

/** One tab. Frozen, it hears nothing and says nothing until it goes on; then it does so at once. */
export class FakeTab implements Tabs {
  readonly #browser: FakeTabs
  #isFrozen = false
  #missed: (() => void)[] = []

  constructor(browser: FakeTabs) {
    this.#browser = browser
  }

  get isFrozen(): boolean {
    return this.#isFrozen
  }

  freeze(): void {
    this.#isFrozen = true
  }

  goesOn(): void {
    this.#isFrozen = false
    for (const happen of this.#missed.splice(0)) queueMicrotask(happen)
  }

  /** As a browser tells things: later, and to nobody who is frozen. */
  tell(happen: () => void): void {
    queueMicrotask(() => (this.#isFrozen ? this.#missed.push(happen) : happen()))
  }

  lead(
    name: string,
    how: 'free' | 'wait' | 'take',
    onLead: () => void,
    onLost: () => void,
  ): () => void {
    const claim = guard({ tab: this, name, onLead, onLost })
    const { holders, waiting } = this.#browser
    const holder = holders.get(name)
    if (how === 'take' || !holder) {
      if (holder) holder.tab.tell(holder.onLost)
      this.#grant(claim)
    } else if (how === 'wait') waiting.push(claim)
    else this.tell(claim.onLost)
    return () => {
      claim.giveUp()
      if (waiting.includes(claim)) waiting.splice(waiting.indexOf(claim), 1)
      if (holders.get(name) === claim) this.#pass(name)
    }
  }

  join<Said>(name: string, onSaid: (said: Said) => void): Channel<Said> {
    const { members } = this.#browser
    const member: Member = { tab: this, name, onSaid: (said) => onSaid(said as Said) }
    members.add(member)
    return {
      post: (said) => {
        const copy: unknown = structuredClone(said)
        const post = (): void => {
          for (const other of members) {
            if (other.tab === this || other.name !== name) continue
            other.tab.tell(() => members.has(other) && other.onSaid(copy))
          }
        }
        if (this.#isFrozen) this.#missed.push(post)
        else post()
      },
      close: () => void members.delete(member),
    }
  }

  #grant(claim: Claim): void {
    this.#browser.holders.set(claim.name, claim)
    claim.tab.tell(claim.onLead)
  }

  #pass(name: string): void {
    const { holders, waiting } = this.#browser
    holders.delete(name)
    const next = waiting.findIndex((claim) => claim.name === name)
    const [claim] = next < 0 ? [] : waiting.splice(next, 1)
    if (claim) this.#grant(claim)
  }
}

/** Who has given up is told nothing more. */
function guard(claim: Claim): Claim & { giveUp(): void } {
  let isOver = false
  return {
    ...claim,
    onLead: () => isOver || claim.onLead(),
    onLost: () => isOver || claim.onLost(),
    giveUp: () => (isOver = true),
  }
}
