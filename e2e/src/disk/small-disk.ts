import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { skipFor } from '../require-program.ts'

/** A real file system with room for a few megabytes. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves no room for anything. */
  fills(): void
  /** Makes room again. */
  frees(): void
  unmount(): void
}

const FIRST_GRAIN = 1 << 20
const LAST_GRAIN = 512

/** Mounts one. Null, said loudly, where that is not allowed; a failure with `TEALIGHT_REQUIRE_ALL=1`. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'tealight-disk-'))
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]
  const { status, stderr, error } = spawnSync('mount', options, { encoding: 'utf8' })
  if (status !== 0) {
    rmSync(folder, { recursive: true })
    return skipFor(
      `a small disk cannot be mounted (${error?.message ?? stderr.trim()}): run as root`,
    )
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fills() {
      for (let grain = FIRST_GRAIN; grain >= LAST_GRAIN; grain /= 2) growUntilFull(filler, grain)
    },
    frees: () => rmSync(filler, { force: true }),
    unmount() {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function growUntilFull(filler: string, grain: number): void {
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(grain), { flag: 'a' })
  } catch {
    // Full, as far as pieces of this size go.
  }
}
