/** Notes made on the spot: a file would have to be fetched. */
export interface Bell {
  /** Rings these notes, in Hz, one after the other; whether it could be heard. */
  ring(notes: readonly number[], loudness: number): Promise<boolean>
  /** Ends it, and all that it listens to. */
  leave(): void
}

const APART_S = 0.12
const NOTE_S = 0.5
/** What comes later than this has been held back by the browser: it would be a fright, not a sign. */
const LATE_MS = 1_000

/** By what a person shows that the page may be heard. */
const GESTURES = ['click', 'keydown'] as const

/**
 * Makes ready to ring. Browsers let a page be heard only after its person has done something on it, which these are told
 * of: until then it is silent.
 */
export function openBell(listened: readonly EventTarget[]): Bell {
  let context: AudioContext | undefined

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
    async ring(notes, loudness) {
      if (!context) return false
      const now = performance.now()
      await context.resume().catch(stayQuiet)
      const isInTime = performance.now() - now < LATE_MS
      if (isInTime) play(context, notes, loudness, rest)
      else rest()
      return isInTime
    },
    leave() {
      forget()
      context?.close().catch(stayQuiet)
    },
  }
}

const CAPTURE = { capture: true }

function stayQuiet(): void {}

function play(
  context: AudioContext,
  notes: readonly number[],
  loudness: number,
  onEnd: () => void,
): void {
  notes.forEach((frequency, index) => {
    const from = context.currentTime + index * APART_S
    const note = context.createOscillator()
    const volume = context.createGain()
    note.frequency.value = frequency
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(loudness, from + 0.01)
    volume.gain.exponentialRampToValueAtTime(0.0001, from + NOTE_S)
    note.connect(volume).connect(context.destination)
    note.start(from)
    note.stop(from + NOTE_S)
    if (index === notes.length - 1) note.onended = onEnd
  })
}
