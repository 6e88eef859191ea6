import { spawnSync } from 'node:child_process'
import { requireProgram, skipFor } from './require-program.ts'

/** Whether a network of one's own can be had here, in which packets can be dropped. */
export function canDropPackets(): boolean {
  const needed = [
    { name: 'unshare', package: 'util-linux' },
    { name: 'ip', package: 'iproute2' },
    { name: 'iptables', package: 'iptables' },
  ]
  if (needed.some((program) => requireProgram(program) === null)) return false
  const tried = spawnSync('unshare', ['--net', 'iptables', '-L', '-n'], { encoding: 'utf8' })
  if (tried.status === 0) return true
  skipFor(`packets cannot be dropped (${tried.stderr.trim()}): run as root`)
  return false
}

/** From now on nothing that comes from this address arrives. Call it in a network of one's own only. */
export function dropAllFrom(address: string): void {
  iptables('-I', address)
}

/** What comes from this address arrives again. */
export function letThrough(address: string): void {
  iptables('-D', address)
}

function iptables(deed: '-I' | '-D', address: string): void {
  const rule = ['INPUT', '-p', 'tcp', '-s', address, '-j', 'DROP']
  const { status, stderr } = spawnSync('iptables', [deed, ...rule], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`iptables: ${stderr}`)
}
