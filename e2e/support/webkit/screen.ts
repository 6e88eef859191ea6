import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A screen that nobody looks at: WebKitGTK has no mode without one. */
export interface Screen {
  /** What DISPLAY is set to. */
  display: string
  turnsOff(): Promise<void>
}

/** Resolves once it can be drawn on. */
export async function turnOnScreen(xvfb: string): Promise<Screen> {
  const options = ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']
  const child = spawn(xvfb, options, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [number] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    display: `:${number.toString().trim()}`,
    async turnsOff() {
      const off = once(child, 'exit')
      child.kill()
      await off
    },
  }
}
