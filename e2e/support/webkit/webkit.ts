import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { requireProgram, skipFor } from '../../src/require-program.ts'
import { miniBrowser } from '../browsers.ts'
import { freePort } from '../ports.ts'
import { type Screen, turnOnScreen } from './screen.ts'

const START_MS = 10_000

/** What WebKit needs on this machine; null, said loudly, where something is missing. */
export function findWebKit(): WebKitPrograms | null {
  const driver = requireProgram('WebKitWebDriver', 'webkit2gtk-driver')
  const xvfb = requireProgram('Xvfb', 'xvfb')
  const browser = miniBrowser ?? skipFor("WebKitGTK's MiniBrowser is not installed")
  return driver && xvfb && browser ? { driver, xvfb, browser } : null
}

interface WebKitPrograms {
  driver: string
  xvfb: string
  browser: string
}

/** WebKitGTK with its driver, on a screen of its own. */
export class WebKit {
  readonly #screen: Screen
  readonly #driver: ChildProcess
  readonly #origin: string
  readonly #browser: string

  private constructor(screen: Screen, driver: ChildProcess, origin: string, browser: string) {
    this.#screen = screen
    this.#driver = driver
    this.#origin = origin
    this.#browser = browser
  }

  static async start({ driver, xvfb, browser }: WebKitPrograms): Promise<WebKit> {
    const screen = await turnOnScreen(xvfb)
    const port = await freePort()
    const env = { ...process.env, DISPLAY: screen.display }
    const child = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' })
    const webKit = new WebKit(screen, child, `http://127.0.0.1:${port}`, browser)
    await webKit.#isReady()
    return webKit
  }

  /** A browser with nothing in its storage. */
  async opensBrowser(): Promise<WebDriver> {
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: this.#browser, args: ['--automation'] },
    })
    const driver = await new Builder()
      .usingServer(this.#origin)
      .withCapabilities(capabilities)
      .build()
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 840 })
    return driver
  }

  async stop(): Promise<void> {
    const gone = once(this.#driver, 'exit')
    this.#driver.kill()
    await gone
    await this.#screen.turnsOff()
  }

  async #isReady(): Promise<void> {
    const deadline = Date.now() + START_MS
    while (!(await fetch(`${this.#origin}/status`).catch(() => null))) {
      if (Date.now() > deadline) throw new Error('WebKitWebDriver did not start')
      await sleep(50)
    }
  }
}
