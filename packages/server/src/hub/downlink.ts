/** The way down to one client: a socket, or a poll that is answered once. */
export interface Downlink {
  /** Sends bytes. Never throws; what is sent after the end is dropped. */
  write(bytes: Buffer): void
  /** Ends it after what was written, with these bytes as the last ones. */
  end(bytes?: Buffer): void
  /** Cuts it at once and drops what was not sent. */
  destroy(): void
  /** Bytes that the client has not taken yet. */
  readonly backlogBytes: number
  /** Called once, when it is closed from either side. Set by the hub. */
  onClose: (() => void) | null
}
