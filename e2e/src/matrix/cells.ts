import { apache } from '../boxes/apache.ts'
import { caddy } from '../boxes/caddy.ts'
import { haproxy } from '../boxes/haproxy.ts'
import { nginx } from '../boxes/nginx.ts'
import { squid } from '../boxes/squid.ts'
import { varnish } from '../boxes/varnish.ts'
import { type Cell, inARow, mischief, program, weather } from './cell.ts'

/** More than twice the timeouts that HAProxy is given: it cuts every stream before the first beat is due. */
const CALM_S = 12
/** In the middle of the talk. */
const FORGETFUL_MS = 1_500

/** Everything that is tried, with the rung that is expected. */
export const cells: readonly Cell[] = [
  weather('clear', { kind: 'clear' }, 'streaming-fetch'),

  program(nginx, 'default', 'streaming-fetch', { sockets: false }),
  program(nginx, 'deaf', 'long-poll', { sockets: false }),
  program(nginx, 'recommended', 'streaming-fetch'),
  program(apache, 'default', 'streaming-fetch', { sockets: false }),
  program(apache, 'recommended', 'streaming-fetch'),
  program(haproxy, 'recommended', 'streaming-fetch'),
  program(varnish, 'default', 'streaming-fetch', { sockets: false }),
  program(varnish, 'recommended', 'streaming-fetch'),
  program(caddy, 'default', 'streaming-fetch'),
  program(caddy, 'recommended', 'streaming-fetch'),
  program(squid, 'default', 'streaming-fetch', { sockets: false }),
  inARow(
    program(squid, 'default', 'streaming-fetch'),
    program(caddy, 'recommended', 'streaming-fetch'),
  ),
  program(haproxy, 'default', 'long-poll', {
    beatSeconds: CALM_S,
    tried: [undefined, 'long-poll', 'poll'],
  }),

  mischief('reads answers to their end', { kind: 'buffers' }, 'long-poll'),
  mischief('the same, 504 after 3 s', { kind: 'times out', afterMs: 3_000 }, 'long-poll'),
  mischief('passes on 4 kB at a time', { kind: 'holds', bytes: 4_096 }, 'long-poll'),
  mischief('cuts after 1.5 s', { kind: 'cuts', afterMs: 1_500 }, 'long-poll'),
  mischief('cuts after 5 s', { kind: 'cuts', afterMs: 5_000 }, 'streaming-fetch'),
  mischief('strips headers', { kind: 'strips' }, 'streaming-fetch'),
  mischief('502 for streams', { kind: 'refuses' }, 'long-poll'),
  mischief('captive portal for 6 s', { kind: 'captive', forMs: 6_000 }, 'streaming-fetch'),
  weather('2 s longer round trips', { kind: 'slow', ms: 1_000 }, 'streaming-fetch'),
  weather('5 % resets', { kind: 'resetting', share: 0.05 }, null),
  weather('forgets what is idle for 5 s', { kind: 'forgetting', idleMs: 5_000 }, 'streaming-fetch'),
  weather('forgets all connections once', { kind: 'clear' }, 'streaming-fetch', FORGETFUL_MS),
]
