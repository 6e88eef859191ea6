import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Hub } from './hub.ts'
import type { Subscriber } from './subscriber.ts'
import { FakeDownlink } from './testing/fake-downlink.ts'
import { ManualTurns } from './testing/manual-turns.ts'

const TOPICS = ['all', 'some', 'few'] as const

/** Enough readers of `all` and `some` that these go out in slices of a few; `few` is written at once. */
const CROWD = 80

const topic = fc.constantFrom(...TOPICS)
const reader = fc.nat({ max: CROWD - 1 })
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('publish' as const), topic }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('turn' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('send' as const), reader }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), reader }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), reader }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), reader }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('join' as const), topics: fc.subarray([...TOPICS]) }),
  },
)

test('every subscriber gets the frames of its topics in the order in which they were published, however they are sliced', () => {
  fc.assert(
    fc.property(
      fc.array(deed, { maxLength: 120 }),
      fc.integer({ min: 1, max: 5 }),
      (deeds, costMs) => {
        const town = new Town(costMs)
        for (const each of deeds) {
          switch (each.kind) {
            case 'publish':
              town.publishes(each.topic)
              break
            case 'turn':
              town.turns.next()
              break
            case 'send':
              town.at(each.reader).sends()
              break
            case 'release':
              town.at(each.reader).releases()
              break
            case 'leave':
              town.at(each.reader).leaves()
              break
            case 'end':
              town.at(each.reader).ends()
              break
            case 'join':
              town.joins(each.topics)
              break
          }
          town.check()
        }
        town.settles()
      },
    ),
    { numRuns: 300 },
  )
})

/** A hub with a crowd, and beside it what each of the crowd must see. */
class Town {
  readonly turns = new ManualTurns()
  readonly #hub = new Hub({ maxBacklogBytes: 1_000_000 }, this.turns)
  readonly #crowd: Neighbour[] = []
  readonly #costMs: number
  #published = 0

  constructor(costMs: number) {
    this.#costMs = costMs
    for (let index = 0; index < CROWD; index += 1) {
      this.joins(index < 5 ? [...TOPICS] : index < 60 ? ['all', 'some'] : ['all'])
      if (index % 8 !== 0) this.at(index).releases()
    }
  }

  at(index: number): Neighbour {
    return this.#crowd[index]!
  }

  joins(topics: string[]): void {
    const downlink = new FakeDownlink(() => (this.turns.ms += this.#costMs))
    this.#crowd.push(new Neighbour(downlink, this.#hub.subscribe(downlink, topics)))
  }

  publishes(to: string): void {
    this.#published += 1
    const frame = `${to} ${this.#published}`
    for (const neighbour of this.#crowd) neighbour.expects(to, frame)
    this.#hub.publish(to, Buffer.from(frame))
  }

  /** At any time, each has a beginning of what it must see, without a gap. */
  check(): void {
    for (const neighbour of this.#crowd) neighbour.hasNoGap()
  }

  /** In the end, each that is still there has everything. */
  settles(): void {
    while (this.turns.next());
    for (const neighbour of this.#crowd) neighbour.hasAll()
    this.#hub.close()
  }
}

class Neighbour {
  readonly #downlink: FakeDownlink
  readonly #subscriber: Subscriber
  /** What must come once it is live, in this order. */
  readonly #due: string[] = []
  #isLive = false
  #sent = 0

  constructor(downlink: FakeDownlink, subscriber: Subscriber) {
    this.#downlink = downlink
    this.#subscriber = subscriber
  }

  expects(to: string, frame: string): void {
    if (this.#subscriber.topics.includes(to) && !this.#subscriber.isEnded) this.#due.push(frame)
  }

  /** History before the release; afterwards a frame that has its place among the others. */
  sends(): void {
    this.#sent += 1
    const frame = `${this.#isLive ? 'own' : 'history'} ${this.#sent}`
    if (this.#isLive && !this.#subscriber.isEnded) this.#due.push(frame)
    this.#subscriber.send(Buffer.from(frame))
  }

  releases(): void {
    this.#isLive = true
    this.#subscriber.release()
  }

  leaves(): void {
    this.#downlink.closes()
  }

  ends(): void {
    if (this.#subscriber.isEnded) return
    this.#subscriber.end()
    if (this.#isLive) expect(this.#live()).toEqual(this.#due)
  }

  hasNoGap(): void {
    const live = this.#live()
    expect(live).toEqual(this.#due.slice(0, live.length))
  }

  hasAll(): void {
    if (this.#isLive && !this.#subscriber.isEnded) expect(this.#live()).toEqual(this.#due)
  }

  #live(): string[] {
    return this.#downlink.frames.filter((frame) => !frame.startsWith('history'))
  }
}
