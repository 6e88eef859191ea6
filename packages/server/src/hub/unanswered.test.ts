import { expect, test } from 'vitest'
import { collectUnanswered } from './unanswered.ts'

// As Linux wrote them while what was sent to the peer was dropped for 1.9, 12.2, 16.3 and 30.6 seconds.
const LIST = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   1: 0100007F:4718 0200007F:C665 01 00000003:00000000 01:00000083 00000003     0        0 101 2 0000000079ab7378 163 0 0 1 -1
   2: 0100007F:4718 0200007F:C666 01 00000009:00000000 01:00000084 00000005     0        0 102 2 0000000000000000 652 0 0 1 -1
   3: 0100007F:4718 0200007F:C667 01 0000000C:00000000 01:00000419 00000006     0        0 103 2 ffff888079ab7378 1305 0 0 1 -1
  4: 0000000000000000FFFF00000100007F:4718 0000000000000000FFFF00000400007F:C665 01 00000015:00000000 01:000008EA 00000007  1000        0 104 2 0000000079ab7378 2611 0 0 1 -1
`

const OTHERS = `   5: 0100007F:4718 0200007F:C668 01 00000000:00000000 00:00000000 00000000     0        0 105 1 0000000079ab7378 20 4 0 10 -1
   6: 0100007F:4718 0200007F:C669 01 00000003:00000000 01:00000014 00000000     0        0 106 2 0000000079ab7378 20 4 0 10 -1
   7: 0100007F:4718 0200007F:C66A 01 00000003:00000000 04:00000F00 00000005     0        0 107 2 0000000079ab7378 9999 4 0 10 -1
   8: 0100007F:4718 0200007F:C66B 06 00000000:00000000 03:00000A49 00000000     0        0 0 3 00000000e6960ec3
   9: 0100007F:4718 0200007F:C66C 02 00000001:00000000 01:00000083 00000006     0        0 109 2 0000000079ab7378 9999 0 0 1 -1
`

test('tells for how long nothing was acknowledged, over IPv4 and IPv6', () => {
  expect(unanswered(0)).toEqual([101, 102, 103, 104])
  expect(unanswered(10_000)).toEqual([102, 103, 104])
  expect(unanswered(20_000)).toEqual([104])
  expect(unanswered(40_000)).toEqual([])
})

function unanswered(longerThanMs: number): number[] {
  const sockets = new Set<number>()
  // Idle, just sent, told to wait by a reader that is full, closed, not yet open: none of these counts.
  collectUnanswered(LIST + OTHERS, longerThanMs, sockets)
  return [...sockets]
}
