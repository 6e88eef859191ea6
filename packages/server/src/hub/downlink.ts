/** The way down to one client: a socket, or a poll that is answered once. */
export interface Downlink {
  /** Sends bytes. Never throws; what is sent after the end is dropped. */
  write(bytes: Buffer): void
  /** What is written from now until the end of this turn leaves together: a system call for many frames. */
  gather(): void
  /** Sends the sign of life that keeps proxies and watchdogs content. A poll has none. */
  beat(): void
  /** The catch-up is complete. A poll that has news for its client is answered now. */
  released(hasNews: boolean): void
  /** Ends it after what was written, with these bytes as the last ones. */
  end(bytes?: Buffer): void
  /** Cuts it at once and drops what was not sent. */
  destroy(): void
  /** Bytes that wait here because the client takes them slower than they come. */
  readonly backlogBytes: number
  /** Bytes that the client's connection took so far: while they grow, somebody reads. */
  readonly takenBytes: number
  /** The number by which the kernel lists its socket. Null where nobody can tell, or where no client is waited for. */
  readonly socketNumber: number | null
  readonly isClosed: boolean
  /** Set by the hub. An object and not a function, so that no stream keeps a closure. */
  listener: DownlinkListener | null
}

export interface DownlinkListener {
  /** Told once, when the downlink is closed from either side. */
  downlinkClosed(): void
}

/** Headers that the route adds, CORS above all. */
export type ExtraHeaders = Readonly<Record<string, string>>
