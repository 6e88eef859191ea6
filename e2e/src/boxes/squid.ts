import type { BoxProgram, Place, Plan } from './box.ts'
import { HOST } from './certificate.ts'

/** The way out of an office. Its rules are those that the distribution ships, but for the port and the names. */
export const squid: BoxProgram = {
  name: 'squid',
  variants: { default: plan },
}

function plan({ folder, port, target }: Place): Plan {
  const rules = `
    acl SSL_ports port ${target.isSecure ? target.port : 443}
    acl Safe_ports port 80 443 1025-65535
    http_access deny !Safe_ports
    http_access deny CONNECT !SSL_ports
    http_access allow localhost
    http_access deny all
    http_port 127.0.0.1:${port}
    hosts_file ${folder}/hosts
    coredump_dir ${folder}
    refresh_pattern -i (/cgi-bin/|\\?) 0 0% 0
    refresh_pattern . 0 20% 4320
    visible_hostname localhost
    pid_filename none
    cache_log ${folder}/cache.log
    access_log none
    netdb_filename none
    shutdown_lifetime 0 seconds
    `
  return {
    role: 'proxy',
    args: ['-N', '-f', `${folder}/squid.conf`],
    files: { 'squid.conf': rules.replaceAll(/^ +/gm, ''), hosts: `127.0.0.1 ${HOST}\n` },
  }
}
