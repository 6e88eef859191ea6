import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import type { AnyVisitor, DroppedFile } from './any-visitor.ts'
import { dropInPage } from './drop-in-page.ts'
import { picturePath } from './pictures.ts'

/** A visitor's tab on the demo shop. */
export class Visitor implements AnyVisitor {
  readonly page: Page
  readonly launcher: Locator
  readonly panel: Locator
  readonly transcript: Locator
  readonly composer: Locator

  constructor(page: Page) {
    this.page = page
    this.launcher = page.getByRole('button', { name: /^(Open chat|Close chat)/ }).last()
    this.panel = page.getByRole('dialog', { name: /Chat with/ })
    this.transcript = page.getByRole('log')
    this.composer = page.getByRole('textbox', { name: 'Write a message…' })
  }

  static async visits(context: BrowserContext, url: string): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage())
    await visitor.goesTo(url)
    return visitor
  }

  async goesTo(url: string): Promise<void> {
    await this.page.goto(url)
  }

  async reloads(): Promise<void> {
    await this.page.reload()
  }

  async opensAnotherTab(url: string): Promise<Visitor> {
    return Visitor.visits(this.page.context(), url)
  }

  async opensChat(): Promise<void> {
    await this.page.getByRole('button', { name: /^Open chat/ }).click()
    await expect(this.composer).toBeVisible()
  }

  async closesChat(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.panel).toBeHidden()
  }

  async says(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.composer.press('Enter')
  }

  async sees(text: string): Promise<void> {
    await expect(this.transcript.getByText(text)).toBeVisible()
  }

  async presses(name: string): Promise<void> {
    const named = { name, exact: true }
    const button = this.panel.getByRole('button', named)
    await button.or(this.panel.getByRole('menuitem', named)).click()
  }

  async fills(label: string, text: string): Promise<void> {
    await this.panel.getByLabel(label, { exact: true }).fill(text)
  }

  async drops(file: DroppedFile): Promise<void> {
    await this.composer.evaluate(dropInPage, file)
  }

  async finds(selector: string, texts: readonly string[]): Promise<void> {
    await expect(this.page.locator(selector)).toHaveText(texts)
  }

  async keepsPicture(name: string): Promise<void> {
    await this.page.screenshot({ path: picturePath(name) })
  }
}
