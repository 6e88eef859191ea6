import type { Choices } from './choices.ts'
import type { Push } from './push.ts'
import type { Sounds } from './sounds.ts'
import type { SystemNotices } from './system-notices.ts'

/** What tells an agent of news that they don't look at. */
export interface Alerts {
  readonly choices: Choices
  readonly sounds: Sounds
  readonly notices: SystemNotices
  readonly push: Push
}
