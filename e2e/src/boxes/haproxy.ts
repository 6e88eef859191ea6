import type { BoxProgram, Plan } from './box.ts'
import { deployFile } from './deploy-file.ts'

/** `default` has the short timeouts that many examples have: whoever says nothing for 5 s is cut off. */
export const haproxy: BoxProgram = {
  name: 'haproxy',
  variants: {
    default: ({ port, target }) =>
      plan(
        'plain',
        `defaults
          mode http
          timeout connect 5s
          timeout client 5s
          timeout server 5s
        frontend chat
          bind 127.0.0.1:${port}
          default_backend tealight
        backend tealight
          server tealight 127.0.0.1:${target.port}
        `,
      ),
    recommended: ({ port, target, certificate }) =>
      plan(
        'tls',
        deployFile('haproxy/haproxy.cfg', {
          '127.0.0.1:8080': `127.0.0.1:${target.port}`,
          'bind :443 ': `bind 127.0.0.1:${port} `,
          '/etc/ssl/tealight/both.pem': certificate.both,
        }),
      ),
  },
}

function plan(role: Plan['role'], configuration: string): Plan {
  return {
    role,
    args: ['-db', '-f', 'haproxy.cfg'],
    files: { 'haproxy.cfg': `${configuration.trimEnd()}\n` },
  }
}
