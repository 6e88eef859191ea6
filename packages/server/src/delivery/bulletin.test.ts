import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Hub } from '../hub/hub.ts'
import { FakeDownlink } from '../hub/testing/fake-downlink.ts'
import { Bulletin } from './bulletin.ts'
import { agentsTopic } from './topics.ts'

let hub: Hub
let bulletin: Bulletin
let downlink: FakeDownlink

beforeEach(() => {
  vi.useFakeTimers()
  hub = new Hub()
  bulletin = new Bulletin(hub)
  downlink = new FakeDownlink()
  hub.subscribe(downlink, [agentsTopic('w')]).release()
})
afterEach(() => {
  bulletin.stop()
  hub.close()
  vi.useRealTimers()
})

function leaves(visitorId: string): void {
  bulletin.add('w', { kind: 'visitor-presence', visitorId, online: false, page: null })
}

const countsToldInEachFrame = () =>
  downlink.frames.map((frame) => frame.split('visitor-presence').length - 1)

test('comings and goings are told together, the newest about each', () => {
  for (const visitorId of ['a', 'b', 'a']) leaves(visitorId)
  vi.advanceTimersByTime(250)
  expect(countsToldInEachFrame()).toEqual([2])
})

test('thousands are told one part after the other, and all of them', () => {
  for (let visitor = 0; visitor < 1_200; visitor += 1) leaves(`${visitor}`)
  vi.advanceTimersByTime(250)
  expect(countsToldInEachFrame()).toEqual([500])
  vi.advanceTimersByTime(2_000)
  expect(countsToldInEachFrame()).toEqual([500, 500, 200])
})
