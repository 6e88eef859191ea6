import { z } from 'zod'
import { entitySchema } from './entities.ts'
import { signalSchema, visitorSignalSchema } from './signals.ts'
import { visitorEntitySchema } from './visitor-entities.ts'

/** The first frame of every stream. With `reset` the client drops its copy: a snapshot follows. */
export const helloSchema = z.object({
  kind: z.literal('hello'),
  protocol: z.int(),
  reset: z.boolean(),
  /** How often a beat comes when nothing else does. */
  heartbeatMs: z.int().positive(),
})

/** The catch-up is complete; whatever follows is live. */
export const liveSchema = z.object({ kind: z.literal('live') })

/** The server ends this stream. The client comes back after `retryMs`, or not at all without it. */
export const byeSchema = z.object({
  kind: z.literal('bye'),
  reason: z.enum([
    'draining',
    'too-slow',
    'signed-out',
    /** The account was opened at another place, and may be open at one only. */
    'signed-in-elsewhere',
    'replaced',
    'renew',
  ]),
  retryMs: z.int().nonnegative().nullable(),
})

const changesSchema = z.object({ kind: z.literal('changes'), changes: z.array(entitySchema) })
const visitorChangesSchema = z.object({
  kind: z.literal('changes'),
  changes: z.array(visitorEntitySchema),
})
const signalsSchema = z.object({ kind: z.literal('signals'), signals: z.array(signalSchema) })
const visitorSignalsSchema = z.object({
  kind: z.literal('signals'),
  signals: z.array(visitorSignalSchema),
})

export const frameSchema = z.discriminatedUnion('kind', [
  helloSchema,
  changesSchema,
  liveSchema,
  signalsSchema,
  byeSchema,
])

export const visitorFrameSchema = z.discriminatedUnion('kind', [
  helloSchema,
  visitorChangesSchema,
  liveSchema,
  visitorSignalsSchema,
  byeSchema,
])

export type Hello = z.infer<typeof helloSchema>
export type Bye = z.infer<typeof byeSchema>

/** What an agent's stream carries. */
export type Frame = z.infer<typeof frameSchema>

/** What a visitor's stream carries. */
export type VisitorFrame = z.infer<typeof visitorFrameSchema>
