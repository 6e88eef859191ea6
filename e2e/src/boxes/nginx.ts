import type { BoxProgram, Place, Plan } from './box.ts'
import { deployFile } from './deploy-file.ts'

/** `default` buffers answers and speaks HTTP/1.0 to the server; `deaf` does not listen to X-Accel-Buffering either. */
export const nginx: BoxProgram = {
  name: 'nginx',
  variants: {
    default: (place) => plan(place, 'plain', smallest(place, '')),
    deaf: (place) =>
      plan(place, 'plain', smallest(place, 'proxy_ignore_headers X-Accel-Buffering;')),
    recommended: (place) =>
      plan(
        place,
        'tls',
        deployFile('nginx/tealight.conf', {
          '127.0.0.1:8080': `127.0.0.1:${place.target.port}`,
          'listen 443 ': `listen 127.0.0.1:${place.port} `,
          '/etc/ssl/tealight/certificate.pem': place.certificate.certificate,
          '/etc/ssl/tealight/key.pem': place.certificate.key,
        }),
      ),
  },
}

function smallest({ port, target }: Place, more: string): string {
  return `
    server {
      listen 127.0.0.1:${port};
      location / {
        proxy_pass http://127.0.0.1:${target.port};
        ${more}
      }
    }`
}

function plan({ folder }: Place, role: Plan['role'], servers: string): Plan {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const main = `
    daemon off;
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log;
    events {}
    http {
      access_log off;
      ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n')}
      ${servers}
    }`
  return {
    role,
    args: ['-p', folder, '-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`],
    files: { 'nginx.conf': main },
  }
}
