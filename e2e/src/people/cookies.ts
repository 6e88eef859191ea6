import type { Fetch } from './witness.ts'

/** What a browser keeps of an agent's session. */
export type Cookies = Map<string, string>

/** Keeps cookies as a browser does, for one origin. */
export function keepingCookies(ask: Fetch, cookies: Cookies): Fetch {
  return async (url, init) => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await ask(url, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/)
      cookies.set(name, value)
    }
    return response
  }
}
