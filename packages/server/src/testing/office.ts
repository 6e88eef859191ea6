import { type RunningApp, startApp, type TestWorkspace } from './running-app.ts'
import type { TestAgent } from './test-agent.ts'

/** A workspace with people at work, on an app of its own. */
export interface Office {
  app: RunningApp
  shop: TestWorkspace
  lin: TestAgent
  ada: TestAgent
  /** May do what an administrator may. */
  boss: TestAgent
}

export async function openOffice(): Promise<Office> {
  const app = await startApp()
  const shop = await app.workspace()
  const lin = await shop.agent('Lin')
  const ada = await shop.agent('Ada')
  const boss = await shop.agent('Bo', 'admin')
  return { app, shop, lin, ada, boss }
}
