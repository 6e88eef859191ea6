import type { Environment } from '@tealight/client'
import { type KeptFile, openFileStore } from './file-store.ts'
import { filesMark, marksOfFiles } from './marks.ts'

/** What was chosen and not sent, so that it outlives the page. A file is held by one tab at a time. */
export interface KeptFiles {
  /** Only of somebody who has written: nothing may be stored before. */
  keep(file: KeptFile): void
  /** It was sent, or taken back. */
  drop(id: string): void
  /** Takes what an earlier page has left, and what another tab has as soon as that is closed. */
  takeUp(take: (file: KeptFile) => void): void
  /** Leaves it all to the next page. */
  release(): void
}

export function openKeptFiles({ storage, tabs }: Environment, siteKey: string): KeptFiles {
  const name = filesMark(siteKey)
  const files = openFileStore(name)
  /** What is held here, and how to let it go. */
  const held = new Map<string, () => void>()
  const all = tabs?.()
  let markedAt = 0

  async function hold(id: string, onHeld: () => void): Promise<void> {
    held.set(id, () => {})
    const others = await all
    if (!held.has(id)) return
    // Where other tabs can't be known, each is the only one.
    if (others)
      held.set(
        id,
        others.lead(`${name}:${id}`, 'wait', onHeld, () => {}),
      )
    else onHeld()
  }

  function letGo(id: string): void {
    held.get(id)?.()
    held.delete(id)
  }

  function forget(id: string): void {
    storage.remove(`${name}:${id}`)
    letGo(id)
  }

  function write(file: KeptFile): void {
    // Several are chosen at once, and come back in their order.
    markedAt = Math.max(Date.now(), markedAt + 1)
    storage.set(`${name}:${file.id}`, String(markedAt))
    // What can't be kept, as in some private windows, lasts as long as the page.
    files.put(file).catch(() => forget(file.id))
  }

  async function read(id: string, take: (file: KeptFile) => void): Promise<void> {
    const file = await files.get(id).catch(() => undefined)
    if (!held.has(id)) return
    // Whoever had it may have sent it.
    if (file) take(file)
    else forget(id)
  }

  return {
    keep(file) {
      if (storage.get(`tealight:${siteKey}:token`) === null) return
      void hold(file.id, () => write(file))
    },
    drop(id) {
      const over = (): void => forget(id)
      if (held.has(id)) files.remove(id).then(over, over)
    },
    takeUp(take) {
      const marks = marksOfFiles(storage, siteKey)
      const inOrder = marks.sort((a, b) => Number(storage.get(a)) - Number(storage.get(b)))
      for (const mark of inOrder) {
        const id = mark.slice(name.length + 1)
        void hold(id, () => void read(id, take))
      }
    },
    release: () => [...held.keys()].forEach(letGo),
  }
}
