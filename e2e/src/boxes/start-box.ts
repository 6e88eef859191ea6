import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../support/ports.ts'
import type { Box, BoxProgram, Place, Plan, Target } from './box.ts'
import type { Certificate } from './certificate.ts'
import { programUser, RunningProgram } from './process.ts'
import { dispatchersOf, originOf, proxyOf } from './way.ts'

/** What is started. */
export interface Order {
  program: BoxProgram
  /** Where the program lies. */
  path: string
  variant: string
  target: Target
  certificate: Certificate
}

/** Starts a program in front of its target, and waits until it listens. */
export async function startBox({ program, path, variant, ...given }: Order): Promise<Box> {
  const folder = await mkdtemp(join(tmpdir(), `tealight-${program.name}-`))
  const place: Place = { folder, port: await freePort(), ...given }
  const plan = program.variants[variant]!(place)
  await furnish(folder, plan)
  const running = new RunningProgram(path, plan.args, folder)
  const dispatchers = dispatchersOf(plan, place)
  const box: Box = {
    origin: originOf(plan, place),
    proxy: proxyOf(plan, place),
    dispatchers,
    log: () => running.log(),
    async stops() {
      await Promise.all([dispatchers.requests.destroy(), dispatchers.sockets.destroy()])
      await running.stops()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await running.listensOn(place.port).catch(async (error: unknown) => {
    await box.stops()
    throw error
  })
  return box
}

/** Writes what the program needs, and gives the folder to the user that it runs as. */
async function furnish(folder: string, { files }: Plan): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  if (programUser === null) return
  await chmod(folder, 0o755)
  await chown(folder, programUser, programUser)
}
