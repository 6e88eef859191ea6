import { record, type Recorded, type Recording, RECORDING_SECONDS_MAX } from '@tealight/client'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { formatRunning } from '../i18n/formats.ts'
import type { ChosenFile } from '../state/pending-files.ts'
import { words } from './voice-words.ts'

type VoiceState =
  | { kind: 'asking' | 'refused' | 'missing' }
  | { kind: 'recording' | 'paused'; seconds: number }

interface VoiceProps {
  /** Takes what was recorded. */
  take: (recording: ChosenFile) => void
  close: () => void
}

/** Records a voice message. Who goes elsewhere meanwhile finds what was recorded so far among the files. */
export function Voice({ take, close }: VoiceProps): VNode {
  const { state, turn, finish, discard } = useRecording(take, close)
  const isRunning = 'seconds' in state
  const isPaused = state.kind === 'paused'
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [isRunning])
  useQuestion(isRunning)

  /** Escape ends it as well, and keeps what there is. */
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    finish()
  }

  return (
    <div class="voice" role="group" aria-label={words('name')} onKeyDown={press}>
      <span class={`voice-light is-${state.kind}`} />
      <p role={isRunning ? 'timer' : 'status'}>
        {isRunning ? timed(state.kind, state.seconds) : words(state.kind)}
        {isRunning && <small>{timed('longest', RECORDING_SECONDS_MAX)}</small>}
      </p>
      {isRunning && (
        <>
          <button
            ref={first}
            type="button"
            class="button is-small"
            onClick={() => turn(isPaused ? 'recording' : 'paused')}
          >
            {words(isPaused ? 'go-on' : 'pause')}
          </button>
          <button type="button" class="button is-small is-primary" onClick={finish}>
            {words('done')}
          </button>
        </>
      )}
      <button
        ref={isRunning ? null : first}
        type="button"
        class="button is-small is-quiet"
        onClick={discard}
      >
        {words(isRunning ? 'cancel' : 'close')}
      </button>
    </div>
  )
}

function timed(key: 'recording' | 'paused' | 'longest', seconds: number): string {
  return words(key).replace('{time}', formatRunning(seconds * 1_000))
}

/** The tab shall not be closed over a recording without a question. */
function useQuestion(isAsked: boolean): void {
  useEffect(() => {
    if (!isAsked) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isAsked])
}

/** One recording, from the question for the microphone on. There is one end of it only. */
function useRecording(take: (recording: ChosenFile) => void, close: () => void) {
  const [state, setState] = useState<VoiceState>({ kind: 'asking' })
  const recording = useRef<Recording | 'over' | null>(null)

  useEffect(() => {
    void record(progress).then((begun) => {
      if (typeof begun === 'string') return setState({ kind: begun })
      if (recording.current === 'over') return begun.discard()
      recording.current = begun
      setState({ kind: 'recording', seconds: 0 })
    })
    return keep
  }, [])

  function progress(seconds: number): void {
    setState(({ kind }) => ({ kind: kind === 'paused' ? kind : 'recording', seconds }))
    if (seconds >= RECORDING_SECONDS_MAX) finish()
  }

  /** What runs, and from now on nothing does. */
  function end(): Recording | null {
    const { current } = recording
    recording.current = 'over'
    return current === 'over' ? null : current
  }

  function keep(): void {
    void end()
      ?.finish()
      .then((recorded) => take(fileOf(recorded)))
  }

  function finish(): void {
    keep()
    close()
  }

  function discard(): void {
    end()?.discard()
    close()
  }

  function turn(kind: 'paused' | 'recording'): void {
    const { current } = recording
    if (current === null || current === 'over') return
    if (kind === 'paused') current.pause()
    else current.goOn()
    setState((before) => ('seconds' in before ? { ...before, kind } : before))
  }

  return { state, turn, finish, discard }
}

function fileOf({ blob, ending, seconds }: Recorded): ChosenFile {
  const duration = Math.max(1, Math.round(seconds))
  return { blob, name: `${words('name')}.${ending}`, duration }
}
