import type { Page } from '@playwright/test'

/** What became of the microphones that a page was given. */
export interface Microphones {
  /** How many there were, and how many are listened to still. */
  count(): Promise<{ given: number; live: number }>
}

/** Remembers, from the first script of the page on, each microphone that it is given. */
export async function watchMicrophones(page: Page): Promise<Microphones> {
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = []
    const { mediaDevices } = navigator
    const ask = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted)
      tracks.push(...stream.getTracks())
      return stream
    }
    Object.assign(window, { microphones: tracks })
  })
  return {
    count: () =>
      page.evaluate(() => {
        const tracks: MediaStreamTrack[] = Object(window).microphones
        const live = tracks.filter(({ readyState }) => readyState === 'live')
        return { given: tracks.length, live: live.length }
      }),
  }
}
