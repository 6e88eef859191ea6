import type { DestinationStream, Logger } from 'pino'
import { pino } from 'pino'

/** The log of a process: a line of JSON for each entry, in which an `error` is told with all that led to it. */
export function createLog(level: string, into?: DestinationStream): Logger {
  const options = { level, serializers: { error: tell } }
  return into === undefined ? pino(options) : pino(options, into)
}

interface ToldError {
  type: string
  message: string
  code?: unknown
  stack?: string
  cause?: ToldError
}

/** Without what people wrote: a query that failed has it among its parameters, and databases quote it in details. */
function tell(error: unknown): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  const { name, message, stack, cause } = error
  const isQuery = 'query' in error && 'params' in error
  return {
    type: error.constructor.name || name,
    message: isQuery ? `Failed query: ${String(error.query)}` : message,
    ...('code' in error && { code: error.code }),
    ...(stack && { stack: callsOf(stack) }),
    ...(cause !== undefined && { cause: tell(cause) }),
  }
}

/** A stack begins with the message, which may be one that must not be told. */
function callsOf(stack: string): string {
  const calls = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return calls.map((call) => call.trim()).join('\n')
}
