import { parentPort, workerData } from 'node:worker_threads'
import { codeOf } from '../storage-failure.ts'
import { Connection } from './connection.ts'
import type { Answer, Failure, Request, ThreadSettings, ToThread } from './thread-messages.ts'

/*
 * The body of a database thread: carries out what it is sent, in order, and may block while it does.
 */

const settings: ThreadSettings = workerData
let connection: Connection | null = null
let last = Promise.resolve()

parentPort?.on('message', (message: ToThread) => {
  last = last.then(() => (message === 'close' ? close() : answer(message)))
})

async function answer({ id, steps }: Request): Promise<void> {
  const rows: unknown[][][] = []
  let failure: Failure | null = null
  try {
    connection ??= await Connection.open(settings)
    for (const step of steps) rows.push(await connection.run(step))
  } catch (error) {
    failure = asFailure(error)
  }
  parentPort?.postMessage({ id, rows, failure } satisfies Answer)
}

function close(): void {
  connection?.close()
  parentPort?.close()
}

function asFailure(error: unknown): Failure {
  const { message } = error instanceof Error ? error : new Error(String(error))
  return { message, code: codeOf(error) }
}
