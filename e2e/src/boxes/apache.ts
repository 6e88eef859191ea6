import type { BoxProgram, Place, Plan } from './box.ts'
import { deployFile } from './deploy-file.ts'

const MODULES = '/usr/lib/apache2/modules'

/** `default` is one line of mod_proxy, and the compression that the distribution switches on. */
export const apache: BoxProgram = {
  name: 'apache2',
  variants: {
    default: (place) =>
      plan(
        place,
        'plain',
        ['mpm_event', 'authz_core', 'filter', 'deflate', 'proxy', 'proxy_http'],
        `Listen 127.0.0.1:${place.port}
        AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript
        AddOutputFilterByType DEFLATE application/javascript application/json
        ProxyPass / http://127.0.0.1:${place.target.port}/`,
      ),
    recommended: (place) =>
      plan(
        place,
        'tls',
        ['mpm_event', 'authz_core', 'proxy', 'proxy_http', 'socache_shmcb', 'ssl', 'http2'],
        `Listen 127.0.0.1:${place.port}
        ${deployFile('apache/tealight.conf', {
          '127.0.0.1:8080': `127.0.0.1:${place.target.port}`,
          '*:443': `127.0.0.1:${place.port}`,
          '/etc/ssl/tealight/certificate.pem': place.certificate.certificate,
          '/etc/ssl/tealight/key.pem': place.certificate.key,
        })}`,
      ),
  },
}

function plan(
  { folder }: Place,
  role: Plan['role'],
  modules: readonly string[],
  servers: string,
): Plan {
  const main = `
    ServerRoot ${folder}
    DefaultRuntimeDir ${folder}
    ServerName localhost
    PidFile ${folder}/apache.pid
    ErrorLog ${folder}/error.log
    ${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
    ${servers}`
  return {
    role,
    args: ['-D', 'FOREGROUND', '-f', `${folder}/apache.conf`],
    files: { 'apache.conf': main },
  }
}
