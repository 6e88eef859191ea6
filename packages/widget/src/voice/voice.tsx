import { record, type Recorded, type Recording, RECORDING_SECONDS_MAX } from '@tealight/client'
import { Component, createRef, type JSX } from 'preact'
import { minutes } from '../tools/in-words.ts'
import type { PartProps } from '../panel/part.ts'
import css from './voice.css?inline'

export const styles = css

interface VoiceProps {
  /** Takes what was recorded. */
  add: (files: { blob: Blob; name: string; duration: number }[]) => void
  close: () => void
}

type VoiceState =
  | { kind: 'asking' }
  | { kind: 'recording'; seconds: number }
  | { kind: 'refused' | 'missing' }

/** Records a voice message. */
export class Part extends Component<VoiceProps & PartProps, VoiceState> {
  override state: VoiceState = { kind: 'asking' }
  recording: Recording | undefined
  isGone = false
  cancelButton = createRef<HTMLButtonElement>()

  override componentDidMount(): void {
    void this.begin()
    this.cancelButton.current?.focus()
  }

  override componentWillUnmount(): void {
    this.isGone = true
    this.recording?.discard()
  }

  async begin(): Promise<void> {
    const begun = await record((seconds) => {
      this.setState({ kind: 'recording', seconds })
      if (seconds >= RECORDING_SECONDS_MAX) void this.finish()
    })
    if (typeof begun === 'string') return this.setState({ kind: begun })
    if (this.isGone) return begun.discard()
    this.recording = begun
    this.setState({ kind: 'recording', seconds: 0 })
  }

  async finish(): Promise<void> {
    const { recording } = this
    this.recording = undefined
    const recorded = await recording?.finish()
    if (recorded) this.take(recorded)
  }

  take({ blob, ending, seconds }: Recorded): void {
    const { add, close, more } = this.props
    add([
      { blob, name: `${more.voice.name}.${ending}`, duration: Math.max(1, Math.round(seconds)) },
    ])
    close()
  }

  render({ more, close }: VoiceProps & PartProps, state: VoiceState): JSX.Element {
    const words = more.voice
    const isRecording = state.kind === 'recording'
    return (
      <div
        class="voice"
        role="group"
        aria-label={more.tools.voice}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          close()
        }}
      >
        {isRecording && <span class="voice-light" />}
        <p role={isRecording ? 'timer' : 'status'}>
          {isRecording ? words.recording(minutes(state.seconds)) : words[state.kind]}
          {isRecording && <small>{words.longest(minutes(RECORDING_SECONDS_MAX))}</small>}
        </p>
        <button ref={this.cancelButton} class="plain" type="button" onClick={close}>
          {isRecording ? words.cancel : words.close}
        </button>
        {isRecording && (
          <button class="plain" type="button" onClick={() => void this.finish()}>
            {words.done}
          </button>
        )}
      </div>
    )
  }
}
