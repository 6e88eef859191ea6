import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'

const SHOWN_MS = 6_000

export interface Notice {
  id: number
  tone: 'calm' | 'problem'
  text: string
  /** What can be done about it. */
  answer?: Answer | undefined
}

interface Answer {
  words: string
  run: () => void
}

/** Short sentences that answer a deed and go away by themselves. */
export interface Notices {
  readonly shown: ReadonlySignal<readonly Notice[]>
  tell(text: string, tone?: Notice['tone'], answer?: Answer): void
  dismiss(id: number): void
}

export function openNotices(): Notices {
  const shown = signal<readonly Notice[]>([])
  let lastId = 0

  function dismiss(id: number): void {
    shown.value = shown.value.filter((notice) => notice.id !== id)
  }

  return {
    shown,
    dismiss,
    tell(text, tone = 'calm', answer) {
      const id = ++lastId
      const others = shown.value.filter((notice) => notice.text !== text)
      shown.value = [...others, { id, tone, text, answer }]
      setTimeout(() => dismiss(id), SHOWN_MS)
    },
  }
}
