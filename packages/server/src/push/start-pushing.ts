import type { Logger } from 'pino'
import { unsubscribe } from '../commands/keep-notifications.ts'
import type { Config } from '../config.ts'
import type { Presence } from '../delivery/presence.ts'
import type { PushSubscriptionRecord } from '../store/notifications.ts'
import type { Store } from '../store/store.ts'
import type { PushGate } from './gate.ts'
import { openPostman } from './postman.ts'
import { Pusher } from './pusher.ts'
import { pushKeysFrom } from './vapid.ts'

/** What web push stands on. */
interface PushParts {
  store: Store
  presence: Presence
  gate: PushGate
  config: Pick<Config, 'publicUrl'>
  log: Logger
  now: () => number
}

/** Push services want to know whom to ask; where the origin is not known, this says so. */
const NOBODY = 'https://localhost'

/** Starts to tell agents whose consoles are closed. */
export async function startPushing(parts: PushParts) {
  const { store, presence, gate, config, log, now } = parts
  const onFault = (error: unknown): void => log.error({ error }, 'web push is hindered')
  const keys = pushKeysFrom(await store.directory.secret())
  const postage = { keys, gate, contact: config.publicUrl ?? NOBODY, now }
  const postman = openPostman<PushSubscriptionRecord>(postage, (gone) => {
    unsubscribe(store.journal, gone).catch(onFault)
  })
  const pusher = new Pusher({ store, presence, postman, now, onFault })
  return {
    publicKey: keys.publicKey,
    admits: gate.admits,
    stop: () => pusher.stop(),
  }
}
