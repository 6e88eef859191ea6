import {
  type Change,
  encodeFrame,
  type Frame,
  PROTOCOL_VERSION,
  type VisitorChange,
  type VisitorFrame,
  type VisitorSignal,
} from '@tealight/protocol'

/** A frame as bytes: encoded once, handed to every stream that gets it. */
export function frameBytes(frame: Frame | VisitorFrame, cursor?: string): Buffer {
  return Buffer.from(encodeFrame(frame, cursor))
}

/** Changes for one audience, with the cursor that stands after them if one does. */
export function changesBytes(changes: Change[] | VisitorChange[], cursor?: string): Buffer {
  return Buffer.from(encodeFrame({ kind: 'changes', changes }, cursor))
}

/** The first frame of a stream. */
export function helloBytes(reset: boolean, heartbeatMs: number): Buffer {
  return frameBytes({ kind: 'hello', protocol: PROTOCOL_VERSION, reset, heartbeatMs })
}

/** One signal for a visitor. */
export function signalBytes(signal: VisitorSignal): Buffer {
  return frameBytes({ kind: 'signals', signals: [signal] })
}

/** The frame that ends a visitor's oldest stream when there are too many: it may come back when others have gone. */
export const REPLACED = frameBytes({ kind: 'bye', reason: 'replaced', retryMs: 30_000 })

/** The frame that ends a stream whose session has ended. */
export const SIGNED_OUT = frameBytes({ kind: 'bye', reason: 'signed-out', retryMs: null })

/** The same where the account may be open at one place only, and was opened at another. */
export const SIGNED_IN_ELSEWHERE = frameBytes({
  kind: 'bye',
  reason: 'signed-in-elsewhere',
  retryMs: null,
})
