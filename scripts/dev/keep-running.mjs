import { endOf } from '../terminal/run.mjs'
import { red, say } from '../terminal/say.mjs'

/** Starts a program, and returns what starts it anew: never before the old one is gone. */
export function keepRunning(start) {
  let child = begin()
  let ending = null

  function begin() {
    const begun = start()
    begun.once('exit', (code) => {
      if (code) say(red('✗'), 'server', 'ended; it starts again after the next change')
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
