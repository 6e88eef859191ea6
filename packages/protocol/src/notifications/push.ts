import { z } from 'zod'

/*
 * Web push: how an agent is told while no console is open. A browser gives an address at its maker's push service, and
 * keys that only it can open what is sent there with.
 */

/** `bytes` bytes in base64url. */
const encoded = (bytes: number) =>
  z.string().regex(new RegExp(`^[\\w-]{${Math.ceil((bytes * 4) / 3)}}=*$`), 'must be base64url')

/** `PUT /v1/agent/push`: this browser shall be told from now on, for as long as its agent is signed in there. */
export const pushSubscriptionSchema = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
  keys: z.object({
    /** A point on P-256, uncompressed. */
    p256dh: encoded(65),
    auth: encoded(16),
  }),
})

/** `GET /v1/agent/push`. */
export const pushStateSchema = z.object({
  /** The key by which browsers know this server. */
  key: z.string(),
  /** Whether this browser is told, as far as the server knows. */
  isOn: z.boolean(),
})

export type PushSubscription = z.infer<typeof pushSubscriptionSchema>
export type PushState = z.infer<typeof pushStateSchema>
