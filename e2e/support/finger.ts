import type { CDPSession, Locator, Page } from '@playwright/test'

/** How many moves the browser is told of on the way. */
const STEPS = 3

/** A finger on the screen of a phone; the browser makes of it what it makes of a real one. */
export class Finger {
  readonly #client: CDPSession
  #at = { x: 0, y: 0 }

  private constructor(client: CDPSession) {
    this.#client = client
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page))
  }

  /** Comes down in the middle of something, or so far from its left. */
  async presses(place: Locator, fromLeft?: number): Promise<void> {
    const box = await place.boundingBox()
    if (box === null) throw new Error('there is nothing to press')
    this.#at = { x: box.x + (fromLeft ?? box.width / 2), y: box.y + box.height / 2 }
    await this.#tells('touchStart')
  }

  /** Slowly: it is no flick. */
  async moves(x: number, y = 0): Promise<void> {
    const from = this.#at
    for (let step = 1; step <= STEPS; step += 1) {
      this.#at = { x: from.x + (x * step) / STEPS, y: from.y + (y * step) / STEPS }
      await this.#tells('touchMove')
    }
  }

  async leaves(): Promise<void> {
    await this.#client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  async #tells(type: 'touchStart' | 'touchMove'): Promise<void> {
    await this.#client.send('Input.dispatchTouchEvent', { type, touchPoints: [this.#at] })
  }
}
