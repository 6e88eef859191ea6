import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody on a page with the chat, which may speak any language: its elements are known by their classes. */
export class Guest {
  readonly page: Page
  readonly chat: Locator
  readonly launcher: Locator
  readonly field: Locator
  readonly log: Locator
  readonly #address: string

  constructor(page: Page, address: string) {
    this.page = page
    this.#address = address
    this.chat = page.locator('tealight-chat')
    this.launcher = page.locator('.launcher')
    this.field = page.locator('.panel > form > textarea')
    this.log = page.locator('.log')
  }

  async visits(): Promise<void> {
    await this.page.goto(this.#address)
    await expect(this.chat).toBeAttached()
  }

  async opensChat(): Promise<void> {
    await this.visits()
    await this.launcher.click()
    await expect(this.page.locator('.panel')).toBeVisible()
    await this.toolsAreThere()
  }

  /** They come last, when the browser has nothing else to do. */
  async toolsAreThere(): Promise<void> {
    const last = this.page.locator('.tool-row button, .gate').first()
    await expect(last).toBeVisible()
  }

  async says(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press('Enter')
  }

  /** Writes, and what was written has arrived. */
  async wrote(text: string): Promise<void> {
    await this.says(text)
    const entries = this.log.locator('.entry[data-seq]', { hasText: text })
    await expect(entries.last()).toBeVisible()
  }

  async sees(text: string): Promise<void> {
    await expect(this.log.getByText(text).last()).toBeVisible()
  }

  async opensMenu(): Promise<void> {
    await this.page.locator('.header [aria-haspopup=menu]').click()
    await expect(this.page.locator('.menu [role=menuitem]').first()).toBeVisible()
  }

  /** The button of a tool below the text: emoji, voice. */
  tool(name: 'emoji' | 'voice'): Locator {
    const tools = this.page.locator('.tool-row button[aria-expanded]')
    return name === 'emoji' ? tools.first() : tools.nth(1)
  }

  /** Opens what can be done with the last message. */
  async opensDeeds(): Promise<void> {
    const last = this.page.locator('.entry[data-seq]').last()
    await last.locator('.deeds').press('Enter')
    await expect(this.page.locator('.deeds-box')).toBeVisible()
  }

  /** Picks an entry of a menu by what it says, or of the deeds with a message by where it stands. */
  async picks(entry: string | number): Promise<void> {
    const entries = this.page.locator('[role=menuitem]')
    await (
      typeof entry === 'number' ? entries.nth(entry) : entries.filter({ hasText: entry })
    ).click()
  }
}
