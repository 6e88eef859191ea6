import { Component, type JSX } from 'preact'
import { blobOf } from './blobs.ts'
import { PauseIcon, PlayIcon } from './file-icons.tsx'
import type { OneFileProps } from './message-files.tsx'
import { minutes } from '../tools/in-words.ts'
import { playBlob, type Playing } from './play-blob.ts'

interface SoundProps extends OneFileProps {
  duration: number
  /** It can't be had, or this browser can't read it. */
  giveUp: () => void
}

interface SoundState {
  isPlaying: boolean
  /** Where it stands, in seconds. */
  at: number
}

/** A voice message. */
export class Sound extends Component<SoundProps, SoundState> {
  override state = { isPlaying: false, at: 0 }
  playing: Playing | undefined

  override componentWillUnmount(): void {
    this.playing?.stop()
  }

  toggle(): void {
    if (this.state.isPlaying) this.pause()
    else void this.play()
  }

  pause(): void {
    this.playing?.stop()
    this.setState({ isPlaying: false })
  }

  async play(from = this.state.at): Promise<void> {
    const { client, file, giveUp } = this.props
    this.setState({ isPlaying: true })
    try {
      const blob = await blobOf(client, file.id)
      if (!this.state.isPlaying) return
      this.playing?.stop()
      this.playing = await playBlob(blob, from, {
        moved: (at) => this.setState({ at }),
        ended: () => this.setState({ isPlaying: false, at: 0 }),
      })
    } catch {
      giveUp()
    }
  }

  seek(at: number): void {
    this.setState({ at })
    if (this.state.isPlaying) void this.play(at)
  }

  render({ duration, more }: SoundProps, { isPlaying, at }: SoundState): JSX.Element {
    return (
      <div class="bubble sound" role="group" aria-label={more.files.voice(minutes(duration))}>
        <button
          type="button"
          aria-label={isPlaying ? more.files.pause : more.files.play}
          onClick={() => this.toggle()}
        >
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </button>
        <input
          type="range"
          max={duration}
          step="any"
          value={at}
          aria-label={more.files.place}
          aria-valuetext={minutes(at)}
          onInput={(event) => this.seek(event.currentTarget.valueAsNumber)}
        />
        <span class="file-note">{minutes(isPlaying || at > 0 ? at : duration)}</span>
      </div>
    )
  }
}
