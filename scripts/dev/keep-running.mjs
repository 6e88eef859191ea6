import { end } from '../terminal/run.mjs'
import { say } from '../terminal/say.mjs'

/** A server that is slow to drain must not hold up the one who waits for its successor. */
const PATIENCE_MS = 3_000

/** Starts a program, and returns what starts it anew: the old one has ended before. */
export function keepRunning(start) {
  let child = begin()
  let ending = null

  function begin() {
    const begun = start()
    begun.once('exit', (code) => {
      if (!ending && code) say('✗', 'server', 'ended; it starts again after the next change')
    })
    return begun
  }

  return function restart() {
    ending ??= endOf(child).then(() => {
      ending = null
      child = begin()
    })
  }
}

function endOf(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const impatient = setTimeout(() => end(child, 'SIGKILL'), PATIENCE_MS)
    child.once('exit', () => {
      clearTimeout(impatient)
      resolve()
    })
    end(child)
  })
}
