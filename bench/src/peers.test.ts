import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const PROGRAM = fileURLToPath(new URL('../dist/peers.js', import.meta.url))
const STREAMS = 20
const SMALL = ['--streams', String(STREAMS), '--rate', '40', '--seconds', '0.5', '--json']
const FIGURES = ['bytesPerStream', 'acceptPerSecond', 'p50Ms', 'p99Ms', 'broadcastMs']

test(
  'every system does all of the work, and its figures are told',
  { timeout: 240_000 },
  async () => {
    const child = spawn(process.execPath, ['--expose-gc', PROGRAM, ...SMALL])
    let output = ''
    child.stdout.on('data', (piece) => (output += String(piece)))
    child.stderr.on('data', (piece) => process.stderr.write(String(piece)))
    const [code]: unknown[] = await once(child, 'close')
    expect(code, output).toBe(0)

    const { systems } = JSON.parse(output.trim().split('\n').at(-1) ?? '')
    expect(Object.keys(systems)).toEqual(
      expect.arrayContaining(['floor', 'tealight', 'tealight-unstored', 'ws', 'socket.io', 'faye']),
    )
    for (const [name, figures] of Object.entries<Record<string, unknown>>(systems)) {
      for (const figure of FIGURES)
        expect(figures[figure], `${figure} of ${name}`).toBeTypeOf('number')
      expect(figures['rates'], name).toMatchObject([{ delivered: 40, expected: 40, refused: {} }])
    }
  },
)
