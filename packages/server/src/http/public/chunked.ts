import { createMiddleware } from 'hono/factory'
import type { Env } from '../env.ts'

/**
 * Sends what is compressed in chunks, of which the last one says that it is the last. Firefox takes whatever came of a
 * compressed answer for the whole of it where only a length was told: a script that was cut off by a dying server or line
 * would run as an empty one, and stay so in the browser's cache for as long as its name.
 */
export const chunked = createMiddleware<Env>(async (c, next) => {
  await next()
  const { headers } = c.res
  const knowsChunks = c.env.incoming.httpVersion !== '1.0'
  if (!knowsChunks || !headers.has('Content-Encoding')) return
  headers.delete('Content-Length')
  headers.set('Transfer-Encoding', 'chunked')
})
