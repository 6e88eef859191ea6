import type { StreamStatus } from '@tealight/client'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Words } from '../i18n/en.ts'
import { connectionWords } from './connection-words.ts'

const SECOND_MS = 1000

/** Says what is wrong with the connection, and counts down to the next attempt. */
export function ConnectionBar({ status, words }: { status: StreamStatus; words: Words }): JSX.Element {
  const [, tick] = useState(0)
  const isWaiting = status.kind === 'waiting'
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => tick((count) => count + 1), SECOND_MS)
    return () => clearInterval(timer)
  }, [isWaiting])
  return <p class="connection">{connectionWords(status, words, Date.now())}</p>
}
