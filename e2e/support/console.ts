import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

/** An agent's browser with the console. */
export class Agent {
  readonly page: Page
  readonly lists: Locator
  readonly rows: Locator
  readonly composer: Locator
  readonly transcript: Locator

  constructor(page: Page) {
    this.page = page
    this.lists = page.getByRole('navigation', { name: 'Conversations' })
    this.rows = page.locator('.list-pane').getByRole('link')
    this.composer = page.getByRole('textbox', { name: 'Your answer' })
    this.transcript = page.getByRole('region', { name: 'Messages' })
  }

  static async signsIn(context: BrowserContext, link: string): Promise<Agent> {
    const agent = new Agent(await context.newPage())
    await agent.page.goto(link)
    await expect(agent.lists).toBeVisible()
    return agent
  }

  /** Saves sections of the site's settings, as its owner. */
  async choosesSettings(settings: object): Promise<void> {
    const status = await this.page.evaluate(async (chosen) => {
      const { changes } = await (await fetch('/v1/agent/bootstrap')).json()
      const site = changes.find(({ kind }: { kind: string }) => kind === 'site')
      const body = JSON.stringify({ settings: chosen })
      return (await fetch(`/v1/admin/sites/${site.id}`, { method: 'PATCH', body })).status
    }, settings)
    expect(status).toBe(200)
  }

  async opens(text: string): Promise<void> {
    await this.rows.filter({ hasText: text }).first().click()
    await expect(this.transcript).toBeVisible()
  }

  async says(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.composer.press('Enter')
  }

  async sees(text: string): Promise<void> {
    await expect(this.transcript.getByText(text)).toBeVisible()
  }

  async does(deed: 'Claim' | 'Resolve' | 'Reopen'): Promise<void> {
    await this.page.getByRole('button', { name: deed, exact: false }).first().click()
  }
}
