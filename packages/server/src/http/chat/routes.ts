import { Hono } from 'hono'
import { siteKeySchema } from '@tealight/protocol/schemas'
import { readPart } from '../body.ts'
import type { Env, House, SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import type { RateLimits } from '../limits.ts'
import { requireSameOrigin } from '../same-origin.ts'
import type { VisitorDoors } from '../visitor/routes.ts'
import { answerRefusal } from './answers.ts'
import { PAGE_HEADERS } from './document.ts'
import { fileRoutes } from './files.ts'
import { formRoutes } from './forms.ts'
import { handoverRoutes } from './handover.ts'
import { iconRoutes } from './icon.ts'
import { pageRoutes } from './pages.ts'
import { qrRoutes } from './qr.ts'
import { transcriptRoutes } from './transcript.ts'

/** What the doors of the chat page stand on. */
export interface ChatHouse extends House, VisitorDoors {
  widgetDir: string
}

/** `/chat/SITE`: a page that is nothing but the chat, for a link or a QR code, with scripts and without. */
export function chatRoutes(house: ChatHouse, limits: RateLimits) {
  const site = new Hono<SiteEnv>()
    .use(async (c, next) => {
      for (const [name, value] of Object.entries(PAGE_HEADERS)) c.header(name, value)
      limits.request(c.var.address)
      const found = await house.findSite(readPart(siteKeySchema, 'site', c.req.param('site')))
      if (found === null) throw new Refused('unknown-site')
      c.set('site', found)
      await next()
    })
    // Another site's page may link here, and no more than that.
    .on(['POST', 'DELETE'], '/*', requireSameOrigin(house))
    .route('/', pageRoutes(house))
    .route('/', transcriptRoutes(house))
    .route('/', fileRoutes(house))
    .route('/', formRoutes(house))
    .route('/', handoverRoutes())
    .route('/', qrRoutes(house))
    .route('/', iconRoutes)
    .onError(answerRefusal)

  return new Hono<Env>().route('/:site', site)
}
