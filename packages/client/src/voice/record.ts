/** What was recorded. */
export interface Recorded {
  blob: Blob
  /** Of the name of its file. */
  ending: string
  seconds: number
}

export interface Recording {
  pause(): void
  goOn(): void
  finish(): Promise<Recorded>
  discard(): void
}

/** The longest recording. */
export const RECORDING_SECONDS_MAX = 5 * 60

/** In the order of liking: Safari makes the last one alone. */
const FORMATS = [
  ['audio/webm;codecs=opus', 'webm'],
  ['audio/ogg;codecs=opus', 'ogg'],
  ['audio/mp4', 'm4a'],
] as const

const BITS_PER_SECOND = 32_000
const TELL_EVERY_MS = 200

/** Begins to record, or says why it can't be: the microphone was refused, or there is none. */
export async function record(
  onProgress: (seconds: number) => void,
): Promise<Recording | 'refused' | 'missing'> {
  let microphone: MediaStream
  try {
    microphone = await navigator.mediaDevices.getUserMedia({ audio: true })
  } catch (error) {
    const isMissing = error instanceof DOMException && error.name === 'NotFoundError'
    return isMissing ? 'missing' : 'refused'
  }
  const [type, ending] = FORMATS.find(([it]) => MediaRecorder.isTypeSupported(it)) ?? FORMATS[2]
  const recorder = new MediaRecorder(microphone, {
    mimeType: type,
    audioBitsPerSecond: BITS_PER_SECOND,
  })
  const pieces: Blob[] = []
  /** Seconds before the last pause, and when it ended. */
  let heard = 0
  let begunAt = performance.now()
  const seconds = (): number =>
    heard + (recorder.state === 'paused' ? 0 : (performance.now() - begunAt) / 1000)
  const timer = setInterval(() => onProgress(seconds()), TELL_EVERY_MS)
  recorder.ondataavailable = ({ data }) => pieces.push(data)
  // It also ends by itself, when the microphone is pulled out.
  const ended = new Promise((resolve) => (recorder.onstop = resolve))
  recorder.start()

  /** Also takes the browser's sign away that somebody listens. */
  function stop(): void {
    clearInterval(timer)
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of microphone.getTracks()) track.stop()
  }

  return {
    pause() {
      if (recorder.state !== 'recording') return
      heard = seconds()
      recorder.pause()
    },
    goOn() {
      if (recorder.state !== 'paused') return
      begunAt = performance.now()
      recorder.resume()
    },
    async finish() {
      const length = seconds()
      stop()
      await ended
      return {
        blob: new Blob(pieces, { type: type.split(';')[0] ?? type }),
        ending,
        seconds: length,
      }
    },
    discard: stop,
  }
}
