import type { BrowserContext } from '@playwright/test'

const WELCOME = '<!doctype html><title>Hotel</title><h1>Welcome! Please log in.</h1>'

/** The hotel's Wi-Fi answers everything by itself, and says that all is well. Gives back how to log in. */
export async function entersHotel(context: BrowserContext): Promise<() => Promise<void>> {
  await context.route('**/*', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: WELCOME }),
  )
  return () => context.unrouteAll({ behavior: 'wait' })
}
