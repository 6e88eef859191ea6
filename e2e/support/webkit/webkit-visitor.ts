import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { By, Key, until, type WebDriver, type WebElement } from 'selenium-webdriver'
import type { AnyVisitor, DroppedFile } from '../any-visitor.ts'
import { dropInPage } from '../drop-in-page.ts'
import { picturePath } from '../pictures.ts'

const PATIENCE = { timeout: 10_000 }
const TRANSCRIPT =
  "return document.querySelector('tealight-chat').shadowRoot.querySelector('[role=log]')?.innerText ?? ''"
const TEXTS = `
  const chat = document.querySelector('tealight-chat')?.shadowRoot
  return [document, chat ?? document.createElement('p')]
    .flatMap((root) => [...root.querySelectorAll(arguments[0])])
    .map((element) => element.textContent)`
/** What can be pressed or filled in, by what it is called. */
const NAMED = `
  const { shadowRoot } = document.querySelector('tealight-chat')
  return [...shadowRoot.querySelectorAll(arguments[0])].find((it) => {
    const label = it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent
    return (label || it.textContent).trim() === arguments[1]
  })`

/** A visitor's tab in WebKit. */
export class WebKitVisitor implements AnyVisitor {
  readonly #driver: WebDriver
  readonly #tab: string

  private constructor(driver: WebDriver, tab: string) {
    this.#driver = driver
    this.#tab = tab
  }

  static async visits(driver: WebDriver, url: string): Promise<WebKitVisitor> {
    const visitor = new WebKitVisitor(driver, await driver.getWindowHandle())
    await visitor.goesTo(url)
    return visitor
  }

  async goesTo(url: string): Promise<void> {
    await this.#looksHere()
    await this.#driver.get(url)
  }

  async reloads(): Promise<void> {
    await this.#looksHere()
    await this.#driver.navigate().refresh()
  }

  /** In a window of its own: a tab would stay behind this one, where nothing is drawn. */
  async opensAnotherTab(url: string): Promise<WebKitVisitor> {
    await this.#driver.switchTo().newWindow('window')
    return WebKitVisitor.visits(this.#driver, url)
  }

  async opensChat(): Promise<void> {
    const launcher = await this.#inChat('button.launcher')
    await launcher.click()
    const composer = await this.#inChat('textarea')
    await expect.poll(() => composer.isDisplayed(), PATIENCE).toBe(true)
  }

  async says(text: string): Promise<void> {
    const composer = await this.#inChat('textarea')
    await composer.sendKeys(text, Key.ENTER)
  }

  async sees(text: string): Promise<void> {
    await this.#looksHere()
    await expect.poll(() => this.#driver.executeScript(TRANSCRIPT), PATIENCE).toContain(text)
  }

  async presses(name: string): Promise<void> {
    await (await this.#named('button', name)).click()
  }

  async fills(label: string, text: string): Promise<void> {
    const field = await this.#named('input, textarea', label)
    await field.clear()
    await field.sendKeys(text)
  }

  async drops(file: DroppedFile): Promise<void> {
    const composer = await this.#inChat('textarea')
    await this.#driver.executeScript(dropInPage, composer, file)
  }

  async finds(selector: string, texts: readonly string[]): Promise<void> {
    await this.#looksHere()
    await expect.poll(() => this.#driver.executeScript(TEXTS, selector), PATIENCE).toEqual(texts)
  }

  async keepsPicture(name: string): Promise<void> {
    await this.#looksHere()
    writeFileSync(picturePath(name), await this.#driver.takeScreenshot(), 'base64')
  }

  /** An element of the chat, once it is there. */
  async #inChat(selector: string): Promise<WebElement> {
    await this.#looksHere()
    const isThere = until.elementLocated(By.css('tealight-chat'))
    const host = await this.#driver.wait(isThere, PATIENCE.timeout)
    const chat = await host.getShadowRoot()
    await expect.poll(() => chat.findElements(By.css(selector)), PATIENCE).toHaveLength(1)
    return chat.findElement(By.css(selector))
  }

  async #named(selector: string, name: string): Promise<WebElement> {
    await this.#looksHere()
    const find = () => this.#driver.executeScript<WebElement | null>(NAMED, selector, name)
    await expect.poll(find, PATIENCE).toBeTruthy()
    return (await find())!
  }

  async #looksHere(): Promise<void> {
    await this.#driver.switchTo().window(this.#tab)
  }
}
