import { Hono } from 'hono'
import { JournalRefused } from '../store/journal.ts'
import { adminRoutes } from './admin/routes.ts'
import { agentRoutes } from './agent/routes.ts'
import { chatRoutes } from './chat/routes.ts'
import type { Env, House } from './env.ts'
import { refuse, Refused } from './errors.ts'
import { createRateLimits } from './limits.ts'
import { healthRoutes } from './public/health.ts'
import { chunked } from './public/chunked.ts'
import { loaderRoutes } from './public/loader.ts'
import {
  type BuiltParts,
  consolePages,
  docsPages,
  examplePages,
  widgetFiles,
} from './public/pages.ts'
import { statusRoutes } from './public/status.ts'
import { siteDetailsRoutes } from './public/site-details.ts'
import { sitePictureRoutes } from './public/site-pictures.ts'
import { trackRequests } from './requests.ts'
import { type VisitorDoors, visitorRoutes } from './visitor/routes.ts'
import { createForget } from './visitor/forget.ts'
import { endBlockedStreams } from './visitor/blocked-streams.ts'
import { rememberBlocks } from './visitor/blocks.ts'
import { createSay } from './visitor/say.ts'
import { rememberSites } from './visitor/site.ts'
import { rememberVisitors } from './visitor/visitor.ts'

/** All doors of the house, by audience. */
export function routes(house: House, built: BuiltParts) {
  const limits = createRateLimits(house.config.limits, house.now)
  const findSite = rememberSites(house)
  const visitors = rememberVisitors(house)
  const blocks = rememberBlocks(house)
  endBlockedStreams(house, blocks)
  const doors: VisitorDoors = {
    findSite,
    visitors,
    blocks,
    say: createSay(house, { visitors, blocks }, limits),
    forget: createForget(house, visitors),
  }

  const api = new Hono<Env>()
    .use(async (c, next) => {
      // Before the answer is made: a header that comes later makes it be built again.
      c.header('Cache-Control', 'no-store')
      c.header('X-Content-Type-Options', 'nosniff')
      limits.request(c.var.address)
      await next()
    })
    .route('/visitor', visitorRoutes(house, doors, limits))
    .route('/agent', agentRoutes(house, limits))
    .route('/admin', adminRoutes(house))

  return (
    new Hono<Env>()
      .use(trackRequests(house))
      .route('/v1/public', statusRoutes(house, findSite, limits))
      .route('/v1', api)
      // Behind the doors whose answers are never compressed.
      .use(chunked)
      .route('/w', widgetFiles(built.widget))
      .route('/w', loaderRoutes(house, findSite, built.widget))
      .route('/w', siteDetailsRoutes(findSite))
      .route('/w', sitePictureRoutes(findSite))
      .route('/chat', chatRoutes({ ...house, ...doors, widgetDir: built.widget }, limits))
      .route('/console', consolePages(built.console))
      .route('/docs', docsPages(built.docs))
      .route('/demo', examplePages(`${built.examples}/storefront`, '/demo'))
      .route('/examples', examplePages(built.examples, '/examples'))
      .route('/', healthRoutes(house))
      .get('/', (c) => c.redirect('/console/'))
      .notFound((c) => refuse(c, new Refused('not-found')))
      .onError((error, c) => {
        if (error instanceof Refused) return refuse(c, error)
        if (error instanceof JournalRefused) return refuse(c, new Refused(error.refusal))
        c.var.log.error({ error }, 'a request failed')
        return refuse(c, new Refused('internal'))
      })
  )
}
