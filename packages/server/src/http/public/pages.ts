import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from '../env.ts'
import { readManifest } from './widget-build.ts'

/** Where the parts that are served as files were built. */
export interface BuiltParts {
  widget: string
  console: string
  docs: string
  examples: string
}

const IMMUTABLE = 'public, max-age=31536000, immutable'
const REVALIDATE = 'no-cache'

const ownPage = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
})

/** The files of the widget: any page may load them. */
export function widgetFiles(dir: string) {
  return (
    new Hono<Env>()
      .use(async (c, next) => {
        await next()
        c.header('Access-Control-Allow-Origin', '*')
        c.header('Cross-Origin-Resource-Policy', 'cross-origin')
        c.header('X-Content-Type-Options', 'nosniff')
      })
      .get('/assets/*', files(dir, '/w', IMMUTABLE))
      // A loader may be cached for longer than the panel that it names exists: it gets the newest one.
      .get('/assets/:panel{panel-[^/]+\\.js}', async (c) => {
        const { panel } = await readManifest(dir)
        return c.redirect(`/w/${panel}`)
      })
  )
}

/** The console: one page, whatever the path, since its routes are its own. */
export function consolePages(dir: string) {
  return (
    new Hono<Env>()
      .use(ownPage)
      // A file of another build is not there: it must not be taken for the page.
      .get('/assets/*', files(dir, '/console', IMMUTABLE), (c) => c.notFound())
      .use(etag())
      .get(
        '*',
        files(dir, '/console', REVALIDATE),
        files(dir, '/console', REVALIDATE, 'index.html'),
      )
  )
}

/** The documentation. */
export function docsPages(dir: string) {
  return new Hono<Env>()
    .use(ownPage)
    .use(endFoldersWithSlash)
    .use(etag())
    .get('*', files(dir, '/docs', REVALIDATE))
}

/** The demo shop and the other examples: each says for itself what it allows. */
export function examplePages(dir: string, base: string) {
  return new Hono<Env>()
    .use(secureHeaders({ xFrameOptions: false }))
    .use(endFoldersWithSlash)
    .use(etag())
    .get('*', files(dir, base, REVALIDATE))
}

/** A folder's address ends with a slash: the relative links of its page depend on it. */
const endFoldersWithSlash = createMiddleware<Env>(async (c, next) => {
  const { pathname, search } = new URL(c.req.url)
  const isFolder = /\/[^/.]+$/.test(pathname)
  if (isFolder) return c.redirect(`${pathname}/${search}`)
  await next()
})

function files(root: string, base: string, cacheControl: string, path?: string) {
  return serveStatic<Env>({
    root,
    precompressed: true,
    rewriteRequestPath: (requested) => path ?? requested.slice(base.length),
    onFound: (_path, c) => c.header('Cache-Control', cacheControl),
  })
}
