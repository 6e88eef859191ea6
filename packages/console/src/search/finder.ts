import type { ReadonlySignal, Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import { type AgentClient, type Failure, searchTranscripts } from '@tealight/client'
import { type Found, found, joined } from './found.ts'

/** Long enough to skip the letters of somebody who types fast, too short to be waited for. */
const PAUSE_MS = 120

/** How far a search is. What was found stays on the screen until something else is. */
export type Finding =
  | { kind: 'idle' }
  | { kind: 'looking'; shown: Found | null }
  | { kind: 'found'; shown: Found; older: 'resting' | 'coming' | Failure }
  | { kind: 'failed'; refusal: Failure }

/** Searches while somebody types: the answer that is shown is always to what was typed last. */
export interface Finder {
  readonly typed: ReadonlySignal<string>
  readonly finding: ReadonlySignal<Finding>
  /** The message that was opened last: whoever comes back stands there. */
  readonly opened: Signal<string | null>
  type(text: string): void
  /** Asks again, now. */
  retry(): void
  /** The next page. */
  loadOlder(): Promise<void>
}

export function createFinder(client: Pick<AgentClient, 'ask'>): Finder {
  const typed = signal('')
  const finding = signal<Finding>({ kind: 'idle' })
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Counts what was asked: an answer to an older question comes too late. */
  let turn = 0

  async function look(): Promise<void> {
    const mine = ++turn
    const text = typed.value
    const answer = await searchTranscripts(client, { typed: text, zone: zone() })
    if (mine !== turn) return
    finding.value = answer.ok
      ? { kind: 'found', shown: found(text, answer.value), older: 'resting' }
      : { kind: 'failed', refusal: answer.refusal }
  }

  return {
    typed,
    finding,
    opened: signal(null),
    type(text) {
      const isSame = text.trim() === typed.value.trim()
      typed.value = text
      if (isSame) return
      clearTimeout(timer)
      turn++
      if (text.trim() === '') finding.value = { kind: 'idle' }
      else {
        finding.value = { kind: 'looking', shown: shownOf(finding.value) }
        timer = setTimeout(() => void look(), PAUSE_MS)
      }
    },
    retry() {
      finding.value = { kind: 'looking', shown: null }
      void look()
    },
    async loadOlder() {
      const { value } = finding
      if (value.kind !== 'found' || value.older === 'coming') return
      const { shown } = value
      if (shown.next === null) return
      finding.value = { kind: 'found', shown, older: 'coming' }
      const mine = turn
      const asked = { typed: shown.typed, before: shown.next, zone: zone() }
      const answer = await searchTranscripts(client, asked)
      if (mine !== turn) return
      finding.value = answer.ok
        ? { kind: 'found', shown: joined(shown, answer.value), older: 'resting' }
        : { kind: 'found', shown, older: answer.refusal }
    },
  }
}

export function shownOf(finding: Finding): Found | null {
  return finding.kind === 'found' || finding.kind === 'looking' ? finding.shown : null
}

/** Where the days of `before:` and `after:` begin at midnight. */
const zone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
