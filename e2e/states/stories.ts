import type { Story } from './story.ts'
import { after } from './stories/after.ts'
import { before } from './stories/before.ts'
import { chatPage } from './stories/chat-page.ts'
import { launchers } from './stories/launchers.ts'
import { sending } from './stories/sending.ts'
import { talk } from './stories/talk.ts'

/** Every state that a visitor can meet, except that nobody comes to work before the first. A new one goes into one of these. */
export const stories: readonly Story[] = [
  ...before,
  ...launchers,
  ...talk,
  ...sending,
  ...after,
  ...chatPage,
]
