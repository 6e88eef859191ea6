import type { Downlink, DownlinkListener } from '../downlink.ts'

/** A client without a network: what it was sent is a list, and how much it takes is up to the test. */
export class FakeDownlink implements Downlink {
  listener: DownlinkListener | null = null
  readonly frames: string[] = []
  beats = 0
  backlogBytes = 0
  takenBytes = 0
  socketNumber: number | null = null
  isClosed = false
  /** How it ended, if it did. */
  fate: 'open' | 'ended' | 'destroyed' = 'open'
  /** What `released` was told. */
  hasNews: boolean | null = null
  readonly #onWrite: () => void

  constructor(onWrite: () => void = () => {}) {
    this.#onWrite = onWrite
  }

  write(bytes: Buffer): void {
    if (this.fate !== 'open') return
    this.frames.push(bytes.toString())
    this.#onWrite()
  }

  gather(): void {}

  beat(): void {
    this.beats += 1
  }

  released(hasNews: boolean): void {
    this.hasNews = hasNews
  }

  end(bytes?: Buffer): void {
    if (bytes !== undefined) this.write(bytes)
    if (this.fate === 'open') this.fate = 'ended'
  }

  destroy(): void {
    this.fate = 'destroyed'
    this.closes()
  }

  /** The client goes away. */
  closes(): void {
    this.isClosed = true
    this.listener?.downlinkClosed()
    this.listener = null
  }
}
