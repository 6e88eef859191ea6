import Bowser from 'bowser'
import { LRUCache } from 'lru-cache'

/** What a browser calls itself, as people say it: `Chrome 130`, `Android`. Null: nobody knows it. */
interface Named {
  browser: string | null
  system: string | null
}

/** Longer ones are no browser's, and are not looked through. */
const USER_AGENT_MAX_LENGTH = 512

/** It takes a while to find out, and most people have one of a few. */
const known = new LRUCache<string, Named>({ max: 1_000 })

export function browserOf(userAgent: string): Named {
  const named = known.get(userAgent) ?? look(userAgent)
  known.set(userAgent, named)
  return named
}

function look(userAgent: string): Named {
  if (userAgent === '' || userAgent.length > USER_AGENT_MAX_LENGTH) return NOTHING
  const { browser, os } = Bowser.parse(userAgent)
  const major = browser.version?.split('.')[0] ?? ''
  return {
    browser: browser.name === undefined ? null : `${browser.name} ${major}`.trim(),
    system: os.name ?? null,
  }
}

const NOTHING = { browser: null, system: null }
