import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { startProgramInOwnNetwork } from '../testing/child.ts'
import { canDropPackets } from '../testing/firewall.ts'

interface Outcome {
  noticedAfterMs: number
  cut: Record<string, number>
  sawNews: boolean
}

// IPv4 clients of a server that listens on `::` are on the list of IPv6.
describe.runIf(canDropPackets())('a client of which nothing arrives any more', () => {
  test.concurrent.each(['127.0.0.1', '::'])(
    'is cut in seconds, others are not, and finds that out when it is back (%s)',
    async (host) => {
      const program = startProgramInOwnNetwork('vanishing-process.ts', host)
      const outcome: Outcome = JSON.parse(await text(program.stdout))
      expect(outcome.cut).toEqual({ backlog: 0, stalled: 0, vanished: 2, held: 0 })
      // Two beats after the first unanswered byte at most; a busy machine needs several times that.
      expect(outcome.noticedAfterMs).toBeGreaterThan(1_000)
      expect(outcome.noticedAfterMs).toBeLessThan(12_000)
      expect(outcome.sawNews).toBe(true)
    },
  )
})
