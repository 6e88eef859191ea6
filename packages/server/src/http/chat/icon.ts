import { themeOf } from '@tealight/protocol'
import { Hono } from 'hono'
import { settingsOf } from '../../domain/site-settings.ts'
import type { SiteEnv } from '../env.ts'
import { A_WHILE } from '../public/caching.ts'
import { signIn } from './sign.ts'

/** `GET /chat/SITE/icon.svg`: what stands on the tab of the chat page, in the site's colour. */
export const iconRoutes = new Hono<SiteEnv>().get('/icon.svg', (c) => {
  const { brand, onBrand } = themeOf(settingsOf(c.var.site).look.colour)
  c.header('Cache-Control', A_WHILE)
  c.header('Content-Type', 'image/svg+xml')
  c.header('Content-Security-Policy', "default-src 'none'")
  return c.body(signIn(brand, onBrand))
})
