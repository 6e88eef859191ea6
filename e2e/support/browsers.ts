import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/*
 * The programs that stand for the three engines, where a system has them. A Chromium is found, or brought, by
 * `npm test`; the other two are the system's own.
 */

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

export const chromium = firstOf([
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
])

/** Chromium with all that people have: a shell records no microphone and keeps no page for the way back. */
export const wholeChromium = /headless.shell/.test(chromium ?? 'headless-shell')
  ? undefined
  : chromium

/** Chromium without what draws windows: it starts in a third of the time. */
export const headlessShell = firstOf(['/usr/bin/chromium-headless-shell', chromium])

export const firefox = firstOf([process.env['FIREFOX_PATH'], ...FIREFOX])

/** WebKitGTK's small browser, which distributions keep beside its libraries. */
export const miniBrowser = firstOf(
  ['/usr/libexec', ...foldersIn('/usr/lib')].map((folder) =>
    join(folder, 'webkit2gtk-4.1/MiniBrowser'),
  ),
)

/** Starts Chromium with a microphone that hums, and for which nobody has to be asked. */
export function withMicrophone(): { args: string[]; executablePath?: string } {
  const args = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
  return { args, ...(chromium !== undefined && { executablePath: chromium }) }
}

function firstOf(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && existsSync(path))
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}
