import type { Downlink, DownlinkListener } from './downlink.ts'

/** A page that grows: what a stream carries, as markup that is added to its end. */
export interface GrowingPage {
  /** What comes before everything else. */
  readonly head: Buffer
  /** The sign of life: something that no reader sees. */
  readonly beat: Buffer
  /** The markup for these frames. It may be empty. */
  append(frames: Buffer): Buffer
}

/**
 * Sends a stream's frames to a browser that runs no script: as the end of a page whose response is not complete. It
 * stands before a downlink that carries the bytes, a stream or a poll.
 */
export function openPageDownlink(bytes: Downlink, page: GrowingPage): Downlink {
  bytes.write(page.head)
  return new PageDownlink(bytes, page)
}

class PageDownlink implements Downlink {
  readonly #bytes: Downlink
  readonly #page: GrowingPage

  constructor(bytes: Downlink, page: GrowingPage) {
    this.#bytes = bytes
    this.#page = page
  }

  write(frames: Buffer): void {
    const bytes = this.#page.append(frames)
    if (bytes.length > 0) this.#bytes.write(bytes)
  }

  gather(): void {
    this.#bytes.gather()
  }

  beat(): void {
    this.#bytes.write(this.#page.beat)
  }

  released(hasNews: boolean): void {
    this.#bytes.released(hasNews)
  }

  end(frames?: Buffer): void {
    this.#bytes.end(frames && this.#page.append(frames))
  }

  destroy(): void {
    this.#bytes.destroy()
  }

  get backlogBytes(): number {
    return this.#bytes.backlogBytes
  }

  get takenBytes(): number {
    return this.#bytes.takenBytes
  }

  get socketNumber(): number | null {
    return this.#bytes.socketNumber
  }

  get isClosed(): boolean {
    return this.#bytes.isClosed
  }

  get listener(): DownlinkListener | null {
    return this.#bytes.listener
  }

  set listener(listener: DownlinkListener | null) {
    this.#bytes.listener = listener
  }
}
