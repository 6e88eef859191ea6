/** A file that nobody sent, as far as it matters here. */
interface UnsentFile {
  place: string
}

/** Where unsent files are found and forgotten. */
export interface Sweeping<File extends UnsentFile> {
  /** Files that were told of before this time and that are part of nothing. */
  find(before: number, limit: number): Promise<File[]>
  /** Forgets one. False when its bytes are wanted: it is part of something after all, or another file has the same. */
  forget(file: File): Promise<boolean>
  /** Takes its bytes away. */
  remove(place: string): Promise<void>
  onFault(error: unknown): void
}

const HOUR_MS = 3_600_000
/** Long enough for somebody who goes through a tunnel, or home, before the message is sent. */
const KEPT_MS = 24 * HOUR_MS
const AT_ONCE = 100

/** Takes away, every hour, what was told of and never sent with a message. Answers how to end that. */
export function sweepUnsentFiles<File extends UnsentFile>(
  sweeping: Sweeping<File>,
  now: () => number,
): () => void {
  const timer = setInterval(() => {
    sweepOnce(sweeping, now()).catch(sweeping.onFault)
  }, HOUR_MS).unref()
  return () => clearInterval(timer)
}

/** Takes away what has waited for too long. */
export async function sweepOnce<File extends UnsentFile>(
  { find, forget, remove }: Sweeping<File>,
  now: number,
): Promise<void> {
  for (;;) {
    const files = await find(now - KEPT_MS, AT_ONCE)
    for (const file of files) {
      // Forgotten first: what may still become part of something must not be without its bytes.
      if (await forget(file)) await remove(file.place)
    }
    if (files.length < AT_ONCE) return
  }
}
