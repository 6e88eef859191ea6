import type { Choice, Desk } from './desk.ts'
import type { Guest } from './guest.ts'

/** Somebody's way through some states of the chat: each is looked at on the way. */
export interface Story {
  /** What the owner has chosen, where that is not what comes of itself. */
  site?: Choice
  /** Told before anybody comes to work: there is no way to go unseen at once. */
  isAlone?: boolean
  tell(scene: Scene): Promise<void>
}

/** Who and what a story is told with. */
export interface Scene {
  guest: Guest
  desk: Desk
  /** Where the server is. */
  origin: string
  /** What somebody says who speaks the language in which the story is told. */
  say(english: string, arabic: string): string
  /** The state that has come about now. */
  look(name: string, where?: Where): Promise<void>
}

/** Where on the page a state is to be seen, if not in the chat's own element. */
export interface Where {
  /** A selector of all that is ours there. */
  within?: string
  /** Rules of axe that say nothing here, and why is said beside it. */
  except?: readonly string[]
}
