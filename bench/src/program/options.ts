import { parseArgs } from 'node:util'

/** What can be asked of every benchmark; what is left out has a default of its own. */
export interface Options {
  streams: number | undefined
  rate: number | undefined
  seconds: number | undefined
  json: boolean
}

/** Reads the command line. @throws {Error} with a sentence, when a number is none. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      streams: { type: 'string' },
      rate: { type: 'string' },
      seconds: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const { streams, rate, seconds, json } = values
  return {
    streams: readNumber('--streams', streams),
    rate: readNumber('--rate', rate),
    seconds: readNumber('--seconds', seconds),
    json,
  }
}

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (number > 0) return number
  throw new Error(`${name} is "${text}": give it a number above 0.`)
}
