import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Locator, Page } from '@playwright/test'

/** How many moves the browser is told of on the way. */
const STEPS = 3
/** Longer than the console takes for a part of the movement. */
const STILL_MS = 120

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

  async moves(x: number, y = 0): Promise<void> {
    const from = this.#at
    for (let step = 1; step <= STEPS; step += 1) {
      this.#at = { x: from.x + (x * step) / STEPS, y: from.y + (y * step) / STEPS }
      await this.#tells('touchMove')
    }
  }

  /** After it has held still: it is no flick, however fast it came. */
  async leaves(): Promise<void> {
    await sleep(STILL_MS)
    await this.#client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  async #tells(type: 'touchStart' | 'touchMove'): Promise<void> {
    await this.#client.send('Input.dispatchTouchEvent', { type, touchPoints: [this.#at] })
  }
}
