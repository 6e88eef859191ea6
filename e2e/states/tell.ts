import type { Browser, BrowserContextOptions } from '@playwright/test'
import type { Server } from '../support/server.ts'
import { Desk } from './desk.ts'
import { Guest } from './guest.ts'
import { stories } from './stories.ts'
import type { Scene, Story } from './story.ts'

/** How somebody sees the stories. */
export interface Manner {
  name: string
  isArabic?: boolean
  browser: BrowserContextOptions
}

type Look = (scene: Scene, ...seen: Parameters<Scene['look']>) => Promise<void>

/** Tells all stories, each to somebody who was never here before, and looks at each state. */
export async function tellAll(
  browser: Browser,
  server: Server,
  manner: Manner,
  look: Look,
): Promise<void> {
  const desk = await Desk.prepare(server)
  for (const story of stories) await tell({ browser, server, desk, story, manner, look })
  desk.goes()
}

interface Telling {
  browser: Browser
  server: Server
  desk: Desk
  story: Story
  manner: Manner
  look: Look
}

async function tell({ browser, server, desk, story, manner, look }: Telling): Promise<void> {
  if (!story.isAlone) await desk.comes()
  await desk.chooses(story.site ?? {})
  const context = await browser.newContext({ reducedMotion: 'reduce', ...manner.browser })
  const page = `${server.origin}/examples/${manner.isArabic ? 'right-to-left' : 'plain'}/`
  const scene: Scene = {
    guest: new Guest(await context.newPage(), page),
    desk,
    origin: server.origin,
    say: (english, arabic) => (manner.isArabic ? arabic : english),
    look: (...seen) => look(scene, ...seen),
  }
  await story.tell(scene)
  await context.close()
  await desk.resolvesAll()
}
