/** A sound that is heard. */
export interface Playing {
  stop(): void
}

const TELL_EVERY_MS = 100

/** Ends what is heard: only one is at a time. */
let current: (() => void) | undefined

/**
 * Plays a sound without an `audio` element, whose source the policy of the page might forbid.
 *
 * @throws {Error} when the browser can't read it.
 */
export async function playBlob(
  blob: Blob,
  from: number,
  tell: { moved: (at: number) => void; ended: () => void },
): Promise<Playing> {
  const context = new AudioContext()
  const buffer = await context.decodeAudioData(await blob.arrayBuffer()).catch((error: unknown) => {
    void context.close()
    throw error
  })
  const source = context.createBufferSource()
  source.buffer = buffer
  source.connect(context.destination)
  const begunAt = context.currentTime
  const timer = setInterval(() => {
    tell.moved(Math.min(from + context.currentTime - begunAt, buffer.duration))
  }, TELL_EVERY_MS)
  let isOver = false

  /** Paused, ended, or another one is heard: whoever listens to it knows which. */
  function stop(): void {
    if (isOver) return
    isOver = true
    clearInterval(timer)
    void context.close()
  }

  function end(): void {
    if (isOver) return
    stop()
    tell.ended()
  }

  current?.()
  current = end
  source.onended = end
  source.start(0, from)
  return { stop }
}
