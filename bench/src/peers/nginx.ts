import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../processes/free-port.ts'
import { type Meter, meterOutside } from '../processes/meter.ts'
import { endWithUs, stopProcess } from '../processes/remote.ts'

/** nginx with nchan, as Debian has it. */
export interface Nginx {
  port: number
  meter: Meter
  stop(): Promise<void>
}

const PROGRAM = '/usr/sbin/nginx'
const MODULE = '/usr/lib/nginx/modules/ngx_nchan_module.so'
const START_MS = 5_000
const POLL_MS = 20
/** nginx begins to close new connections when a sixteenth of all is left. */
const ROOM = 2
/** The agent, those who send, files of its own. */
const BESIDE_STREAMS = 600

/** Why it cannot be started; null when it can. */
export function nginxMissing(): string | null {
  try {
    for (const file of [PROGRAM, MODULE]) accessSync(file, constants.R_OK)
    return null
  } catch {
    return 'nginx with nchan is not installed (package: libnginx-mod-nchan)'
  }
}

export async function startNginx(streams: number): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'tealight-bench-nginx-'))
  const port = await freePort()
  await writeFile(
    join(folder, 'nginx.conf'),
    configuration(port, (streams + BESIDE_STREAMS) * ROOM),
  )
  const child = spawn(PROGRAM, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (piece) => (said += String(piece)))
  // The worker leaves when its master is told to, and only then.
  endWithUs(child, 'SIGTERM')
  return {
    port,
    meter: meterOutside(await workerAt(port, () => said)),
    async stop() {
      await stopProcess(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Channels as nchan's documentation has them, with its own buffers: ten messages of each channel, for an hour. */
function configuration(port: number, connections: number): string {
  return `
load_module ${MODULE};
daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr error;
events { worker_connections ${connections}; }
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    location = /visitor {
      nchan_subscriber;
      nchan_channel_id "visitor/$arg_id" everybody;
    }
    location = /agent {
      nchan_subscriber;
      nchan_channel_id agents;
    }
    location = /say {
      nchan_publisher;
      nchan_channel_id "visitor/$arg_visitor" agents;
    }
    location = /tell-all {
      nchan_publisher;
      nchan_channel_id everybody;
    }
    location = /worker {
      return 200 $pid;
    }
  }
}
`
}

/** The process id of the one worker, as soon as it answers. `why` tells what was said when it never does. */
async function workerAt(port: number, why: () => string): Promise<number> {
  const untilMs = performance.now() + START_MS
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/worker`).catch(() => null)
    if (response !== null) return Number(await response.text())
    if (performance.now() > untilMs) throw new Error(`nginx did not start: ${why()}`)
    await sleep(POLL_MS)
  }
}
