import type { BuildFile, BuildFiles } from './build-files.ts'

/** The page that every address of the console leads to. */
const PAGE = '/console/'
const ASSETS = '/console/assets/'
/** What the cache of a build is called, and the lock that its pages hold: this and the build's id. */
const NAME = 'tealight:shell:'
/** A server that has said nothing by then is as good as none. */
const PATIENCE_MS = 4_000

/** A page that could not load a file asks for it with a query behind its name. */
const ANY_ATTEMPT = { ignoreVary: true, ignoreSearch: true }

/** What a fetch event is asked for here. */
export interface Asking {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
}

/** The console's own files in the browser's cache: a cache per build. Nothing that an agent reads or writes is among them. */
export interface Shell {
  /** Keeps all that shows the first list. Fails, to be tried again later, when the server has another build by then. */
  install(): Promise<void>
  /** Keeps the rest too: what is fetched when somebody comes to it, and the languages among what was used. */
  keepRest(used: readonly string[]): Promise<void>
  /** Lets go of builds that no page runs any more. */
  tidy(): Promise<void>
  /** What a request is answered; null: it is none of the shell's, and goes its own way. */
  answer(asking: Asking): Promise<Response> | null
}

export function openShell(files: BuildFiles): Shell {
  const name = NAME + files.id

  async function install(): Promise<void> {
    const spoken = await keptNames()
    const own = files.languages.filter(({ path }) => spoken.has(nameOf(path)))
    const cache = await caches.open(name)
    await cache.addAll([...files.first, ...own].map(whole))
    const page = await fetch(PAGE, { cache: 'no-cache' })
    const text = page.ok ? await page.clone().text() : ''
    const isOfThisBuild = text.includes(files.id) && text.trimEnd().endsWith('</html>')
    if (!isOfThisBuild) throw new Error('the server has another build by now')
    await cache.put(PAGE, page)
  }

  async function keepRest(used: readonly string[]): Promise<void> {
    const cache = await caches.open(name)
    const spoken = files.languages.filter(({ path }) => used.includes(path))
    for (const file of [...spoken, ...files.later]) {
      if ((await cache.match(file.path)) === undefined) await cache.add(whole(file))
    }
  }

  /** The newest page where it can be had; else the one that is here. */
  async function page({ request, waitUntil }: Asking): Promise<Response> {
    // Not what the browser asked while it woke the worker: Firefox takes its failure for that of the whole page.
    const asked = fetch(request)
    const kept = await (await caches.open(name)).match(PAGE, { ignoreVary: true })
    if (kept === undefined) return asked
    const answered = asked.then(
      (response) => (response.status < 500 ? response : kept),
      () => kept,
    )
    waitUntil(answered)
    return Promise.race([answered, after(PATIENCE_MS).then(() => kept)])
  }

  /** From the cache of whichever build it belongs to: a page of an older one goes on as it began. */
  async function asset({ request, waitUntil }: Asking): Promise<Response> {
    const kept = await caches.match(request, ANY_ATTEMPT)
    if (kept) return kept
    const { pathname } = new URL(request.url)
    const own = [...files.first, ...files.later, ...files.languages].find(
      ({ path }) => path === pathname,
    )
    if (own === undefined) return fetch(request)
    const response = await fetch(whole(own))
    if (response.ok) {
      const copy = response.clone()
      waitUntil(caches.open(name).then((cache) => cache.put(own.path, copy)))
    }
    return response
  }

  return {
    install,
    keepRest,
    tidy: () => tidy(name),
    answer(asking) {
      const { request } = asking
      if (request.method !== 'GET') return null
      if (request.mode === 'navigate') return page(asking)
      const { origin, pathname } = new URL(request.url)
      return origin === location.origin && pathname.startsWith(ASSETS) ? asset(asking) : null
    },
  }
}

/** Asks for a file that either comes as it was built or not at all. */
function whole({ path, integrity }: BuildFile): Request {
  return new Request(path, { integrity })
}

async function tidy(own: string): Promise<void> {
  const { held = [] } = await navigator.locks.query()
  const inUse = new Set([own, ...held.map((lock) => lock.name)])
  const old = (await caches.keys()).filter((name) => name.startsWith(NAME) && !inUse.has(name))
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** The names of what is kept of earlier builds, without what changes from one to the next. */
async function keptNames(): Promise<Set<string>> {
  const names = (await caches.keys()).filter((name) => name.startsWith(NAME))
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return new Set(kept.flat().map(({ url }) => nameOf(new URL(url).pathname)))
}

/** `…/de-B1c_2d3E.js` is `…/de`. */
function nameOf(path: string): string {
  return path.replace(/-[\w-]{8}\.\w+$/, '')
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
