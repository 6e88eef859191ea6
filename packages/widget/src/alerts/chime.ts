/** Two soft notes, made on the spot: a file would have to be fetched. */
export interface Chime {
  ring(): Promise<void>
  /** Ends it, and all that it listens to. */
  leave(): void
}

/** In Hz: an E and the B above it, one after the other. */
const NOTES = [659.25, 987.77]
const APART_S = 0.12
const NOTE_S = 0.5
const LOUDNESS = 0.1
/** However many messages come at once, it rings once. Longer than it sounds. */
const RING_EVERY_MS = 2_000
/** What comes later than this has been held back by the browser: it would be a fright, not a sign. */
const LATE_MS = 1_000

/** By what a person shows that the page may be heard. */
const GESTURES = ['click', 'keydown'] as const

/**
 * Makes ready to ring. Browsers let a page be heard only after its person has done something on it: until then it is
 * silent. Keys that are pressed in the chat are told in its root alone.
 */
export function openChime(root: ShadowRoot): Chime {
  const listened: readonly EventTarget[] = [window, root]
  let context: AudioContext | undefined
  let rungAt = -Infinity

  function listen(): void {
    for (const target of listened)
      for (const gesture of GESTURES) target.addEventListener(gesture, allow, CAPTURE)
  }

  function forget(): void {
    for (const target of listened)
      for (const gesture of GESTURES) target.removeEventListener(gesture, allow, CAPTURE)
  }

  /** Once it is allowed it rests until it is wanted: a device that plays silence costs battery. */
  function allow(): void {
    try {
      context ??= new AudioContext()
      context.resume().then(rest, stayQuiet)
    } catch {
      forget()
    }
  }

  function rest(): void {
    forget()
    context?.suspend().catch(stayQuiet)
  }

  listen()
  if (navigator.userActivation?.hasBeenActive) allow()

  return {
    async ring() {
      const now = performance.now()
      if (!context || now - rungAt < RING_EVERY_MS) return
      rungAt = now
      await context.resume().catch(stayQuiet)
      if (performance.now() - now < LATE_MS) play(context, rest)
      else rest()
    },
    leave() {
      forget()
      context?.close().catch(stayQuiet)
    },
  }
}

const CAPTURE = { capture: true }

function stayQuiet(): void {}

function play(context: AudioContext, onEnd: () => void): void {
  NOTES.forEach((frequency, index) => {
    const from = context.currentTime + index * APART_S
    const note = context.createOscillator()
    const loudness = context.createGain()
    note.frequency.value = frequency
    loudness.gain.setValueAtTime(0, from)
    loudness.gain.linearRampToValueAtTime(LOUDNESS, from + 0.01)
    loudness.gain.exponentialRampToValueAtTime(0.0001, from + NOTE_S)
    note.connect(loudness).connect(context.destination)
    note.start(from)
    note.stop(from + NOTE_S)
    if (index === NOTES.length - 1) note.onended = onEnd
  })
}
