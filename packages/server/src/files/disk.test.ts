import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { mountSmallDisk } from '../testing/small-disk.ts'
import { FileDisk } from './disk.ts'

const folder = await mkdtemp(join(tmpdir(), 'tealight-files-'))
afterAll(() => rm(folder, { recursive: true }))

const disk = new FileDisk(folder)
let places = 0

function place(): string {
  places += 1
  return `place-${places}`
}

function piece(text: string): Readable {
  return Readable.from([Buffer.from(text)])
}

describe('a file', () => {
  test('grows piece by piece, in folders that are made when they are needed', async () => {
    const at = place()
    expect(await disk.size(at)).toBe(0)
    expect(await disk.receive(at, 0, piece('tea'), 8)).toEqual({ ok: true, bytes: 3 })
    expect(await disk.receive(at, 3, piece('light'), 8)).toEqual({ ok: true, bytes: 8 })
    expect(await readFile(disk.path(at), 'utf8')).toBe('tealight')
  })

  test('is not changed by a piece that comes twice, and takes none that would leave a hole', async () => {
    const at = place()
    await disk.receive(at, 0, piece('tealight'), 8)
    expect(await disk.receive(at, 0, piece('tea'), 8)).toEqual({ ok: true, bytes: 8 })
    expect(await disk.receive(at, 9, piece('s'), 10)).toEqual({ ok: true, bytes: 8 })
    expect(await readFile(disk.path(at), 'utf8')).toBe('tealight')
  })

  test('takes no more than was told', async () => {
    const refusal = { ok: false, refusal: 'too-large' }
    expect(await disk.receive(place(), 0, piece('tealights'), 8)).toEqual(refusal)
  })

  test('has one writer at a time', async () => {
    const at = place()
    const slow = new Readable({ read() {} })
    const first = disk.receive(at, 0, slow, 8)
    expect(await disk.receive(at, 0, piece('tealight'), 8)).toEqual({ ok: false, refusal: 'busy' })
    slow.push(null)
    expect(await first).toEqual({ ok: true, bytes: 0 })
  })

  test('keeps what came before its sender vanished', async () => {
    const at = place()
    const sender = new Readable({ read() {} })
    const receiving = disk.receive(at, 0, sender, 8)
    sender.push(Buffer.from('tea'))
    await expect.poll(() => disk.size(at)).toBe(3)
    sender.destroy()
    expect(await receiving).toEqual({ ok: true, bytes: 3 })
    expect(await disk.size(at)).toBe(3)
  })
})

test('a full disk is a refusal, and what had no room takes none', async (context) => {
  const small = mountSmallDisk(1)
  if (small === null) return context.skip()
  try {
    const full = new FileDisk(small.folder)
    expect((await full.receive('place', 0, piece('tea'), 8)).ok).toBe(true)
    const large = Readable.from(Array.from({ length: 32 }, () => Buffer.alloc(64 * 1024)))
    const refused = await full.receive('place', 3, large, 4 * 1024 * 1024)
    expect(refused).toEqual({ ok: false, refusal: 'storage-full' })
    expect(await full.size('place')).toBe(3)
  } finally {
    small.unmount()
  }
})
