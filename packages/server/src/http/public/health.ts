import { Hono } from 'hono'
import type { Env, House } from '../env.ts'

/** For whoever watches over the process: is it alive, should it get traffic, how is it doing? */
export function healthRoutes({ store, metrics, isDraining }: House) {
  return new Hono<Env>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      const trouble = await findTrouble()
      return trouble === null ? c.text('ready') : c.text(trouble, 503)
    })
    .get('/metrics', async (c) => {
      const { contentType, body } = await metrics.text()
      return c.body(body, 200, { 'Content-Type': contentType })
    })

  async function findTrouble(): Promise<string | null> {
    if (isDraining()) return 'draining'
    const { refusing } = store.journal.health()
    if (refusing !== null) return refusing
    return store.directory.owners().then(
      () => null,
      () => 'storage-unavailable',
    )
  }
}
