import type { Bootstrap, EditSite, Site } from '@tealight/protocol'
import { bootstrapSchema } from '@tealight/protocol/schemas'
import type { Door } from '../load/requests.ts'
import type { Tealight } from './tealight.ts'

/** The owner of the workspace, signed in. */
export interface Owner {
  cookie: string
  site: Site
  door: Door
  /** Changes the site: every visitor's stream is told. */
  edit(edit: EditSite): Promise<void>
}

/** Signs in by the link that the server printed. */
export async function signIn({
  port,
  signInLink,
}: Pick<Tealight, 'port' | 'signInLink'>): Promise<Owner> {
  const origin = `http://127.0.0.1:${port}`
  const session = await asked(`${origin}/v1/agent/session`, 'POST', { link: signInLink })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const bootstrap = await asked(`${origin}/v1/agent/bootstrap`, 'GET', undefined, cookie)
  const site = siteOf(bootstrapSchema.parse(await bootstrap.json()))
  return {
    cookie,
    site,
    door: { port, siteKey: site.key },
    edit: (edit) => editSite({ port, siteId: site.id, cookie }, edit),
  }
}

/** Changes a site as its owner does. */
export async function editSite(
  { port, siteId, cookie }: { port: number; siteId: string; cookie: string },
  edit: EditSite,
): Promise<void> {
  await asked(`http://127.0.0.1:${port}/v1/admin/sites/${siteId}`, 'PATCH', edit, cookie)
}

async function asked(url: string, method: string, body?: object, cookie = ''): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Cookie: cookie }
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(url, { method, headers, ...content })
  if (response.ok) return response
  throw new Error(`${method} ${url} was answered with ${response.status}: ${await response.text()}`)
}

function siteOf({ changes }: Bootstrap): Site {
  const site = changes.find((change) => change.kind === 'site')
  if (site === undefined) throw new Error('the workspace has no site')
  return site
}
