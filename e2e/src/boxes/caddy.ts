import type { BoxProgram, Place, Plan } from './box.ts'
import { HOST } from './certificate.ts'
import { deployFile } from './deploy-file.ts'

/** It needs next to nothing, so its two variants differ in TLS alone. */
export const caddy: BoxProgram = {
  name: 'caddy',
  variants: {
    default: (place) =>
      plan(
        'plain',
        `http://127.0.0.1:${place.port} {
          reverse_proxy 127.0.0.1:${place.target.port}
        }
        `,
      ),
    recommended: (place) => plan('tls', recommended(place)),
  },
}

/** With a certificate of ours: nobody gives one to a machine that nobody can reach. */
function recommended({ port, target, certificate }: Place): string {
  return deployFile('caddy/Caddyfile', {
    '127.0.0.1:8080': `127.0.0.1:${target.port}`,
    [`${HOST} {`]: `https://${HOST}:${port} {
      bind 127.0.0.1
      tls ${certificate.certificate} ${certificate.key}`,
  })
}

function plan(role: Plan['role'], site: string): Plan {
  return {
    role,
    args: ['run', '--adapter', 'caddyfile', '--config', 'Caddyfile'],
    files: { Caddyfile: `{\n  admin off\n  auto_https disable_redirects\n}\n${site}` },
  }
}
