import type { ListName } from '@tealight/protocol'

/** Where in the console somebody is. Every place has a URL, and a reload leads back to it. */
export type Place =
  | { kind: 'start' }
  | { kind: 'sign-in' }
  | { kind: 'list'; list: ListName; conversationId: string | null }
  | { kind: 'visitors' }
  | { kind: 'search' }
  | { kind: 'wall' }
  | SettingsPlace
  | { kind: 'elsewhere' }

/**
 * Settings: a section of a site, which is the first one unless the place says more; or, without a site, a page of the
 * whole workspace.
 */
export interface SettingsPlace {
  kind: 'settings'
  siteId: string | null
  section: string | null
}

/** Understands the path of a URL. */
export function readPlace(path: string): Place {
  const [root, name, id, part, ...rest] = path.split('/').filter(Boolean)
  if (root !== 'console' || rest.length > 0) return { kind: 'elsewhere' }
  if (name === 'settings' && isWorkspacePage(id) && part === undefined) {
    return { kind: 'settings', siteId: null, section: id }
  }
  if (name === 'settings' && isId(id)) {
    return { kind: 'settings', siteId: id ?? null, section: part ?? null }
  }
  if (part !== undefined) return { kind: 'elsewhere' }
  if (name === undefined) return { kind: 'start' }
  if (name === 'sign-in' && id === undefined) return { kind: 'sign-in' }
  if (name === 'visitors' && id === undefined) return { kind: 'visitors' }
  if (name === 'search' && id === undefined) return { kind: 'search' }
  if (name === 'wall' && id === undefined) return { kind: 'wall' }
  if (isListName(name) && isId(id)) {
    return { kind: 'list', list: name, conversationId: id ?? null }
  }
  return { kind: 'elsewhere' }
}

/** The path of a list, or of a conversation within it. */
export function pathOf(list: ListName, conversationId: string | null = null): string {
  return conversationId === null ? `/console/${list}` : `/console/${list}/${conversationId}`
}

/** The path of a site's settings, or of one section of them; or of a page of the whole workspace. */
export function settingsPath(
  ...parts: [] | [siteId: string, section?: string] | [page: WorkspacePage]
): string {
  return ['/console/settings', ...parts].join('/')
}

/** The path of a search for something. */
export function searchPath(typed: string): string {
  return typed === ''
    ? SEARCH_PATH
    : `${SEARCH_PATH}?${new URLSearchParams({ q: typed }).toString()}`
}

export const SIGN_IN_PATH = '/console/sign-in'
export const VISITORS_PATH = '/console/visitors'
export const SEARCH_PATH = '/console/search'
export const WALL_PATH = '/console/wall'

export const LIST_NAMES = [
  'queue',
  'mine',
  'mentions',
  'all',
] as const satisfies readonly ListName[]

export const WORKSPACE_PAGES = ['teams', 'agents', 'routing', 'tags', 'replies'] as const

export type WorkspacePage = (typeof WORKSPACE_PAGES)[number]

const isWorkspacePage = (name: string | undefined): name is WorkspacePage =>
  WORKSPACE_PAGES.some((known) => known === name)

const isListName = (name: string): name is ListName => LIST_NAMES.some((known) => known === name)

const isId = (text: string | undefined): boolean =>
  text === undefined || /^[\w-]{10,36}$/.test(text)
