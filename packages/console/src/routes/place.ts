import { BUILT_IN_VIEWS, type ListName } from '@tealight/protocol'
import { canonical, type ListAddress } from './list-address.ts'

/** Where in the console somebody is. Every place has a URL, and a reload leads back to it. */
export type Place =
  | { kind: 'start' }
  | { kind: 'sign-in' }
  | { kind: 'list'; list: ListAddress; conversationId: string | null }
  | { kind: 'visitors' }
  | { kind: 'search' }
  | { kind: 'wall' }
  | { kind: 'reports' }
  | SettingsPlace
  | { kind: 'elsewhere' }

/**
 * Settings: a section of a site, which is the first one unless the place says more; or, without a site, a page of the
 * whole workspace or of one's own.
 */
export interface SettingsPlace {
  kind: 'settings'
  siteId: string | null
  section: string | null
}

/** Understands the path of a URL, and what stands behind its question mark. */
export function readPlace(path: string, query = ''): Place {
  const [root, name, id, part, ...rest] = path.split('/').filter(Boolean)
  if (root !== 'console' || rest.length > 0) return { kind: 'elsewhere' }
  if (name === 'settings' && isWorkspacePage(id) && part === undefined) {
    return { kind: 'settings', siteId: null, section: id }
  }
  if (name === 'settings' && isId(id)) {
    return { kind: 'settings', siteId: id ?? null, section: part ?? null }
  }
  if (isKept(name) && id !== undefined && isId(id) && isId(part)) {
    const list = canonical(`${name}/${id}`, query)
    return { kind: 'list', list, conversationId: part ?? null }
  }
  if (part !== undefined) return { kind: 'elsewhere' }
  if (name === undefined) return { kind: 'start' }
  if (name === 'sign-in' && id === undefined) return { kind: 'sign-in' }
  if (name === 'visitors' && id === undefined) return { kind: 'visitors' }
  if (name === 'search' && id === undefined) return { kind: 'search' }
  if (name === 'wall' && id === undefined) return { kind: 'wall' }
  if (name === 'reports' && id === undefined) return { kind: 'reports' }
  if (isListName(name) && isId(id)) {
    return { kind: 'list', list: canonical(name, query), conversationId: id ?? null }
  }
  return { kind: 'elsewhere' }
}

/** The path of a list, or of a conversation within it. */
export function pathOf(list: ListAddress, conversationId: string | null = null): string {
  const [name, query] = list.split('?')
  const path = conversationId === null ? `/console/${name}` : `/console/${name}/${conversationId}`
  return query === undefined ? path : `${path}?${query}`
}

/** The path of a message within its conversation: it can be opened in another tab, or sent to a colleague. */
export function messagePath(conversationId: string, seq: number): string {
  return `${pathOf('all', conversationId)}#message-${seq}`
}

/** The message that a fragment names. */
export function seqIn(fragment: string): number | null {
  const [, seq] = /^#message-(\d{1,9})$/.exec(fragment) ?? []
  return seq === undefined ? null : Number(seq)
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
export const REPORTS_PATH = '/console/reports'

export const WORKSPACE_PAGES = [
  'teams',
  'agents',
  'routing',
  'tags',
  'replies',
  'blocked',
  'notifications',
] as const

export type WorkspacePage = (typeof WORKSPACE_PAGES)[number]

/** Those that everybody may open. */
export const isEverybodys = (page: string | null): boolean =>
  page === 'replies' || page === 'blocked' || page === 'notifications'

const isWorkspacePage = (name: string | undefined): name is WorkspacePage =>
  WORKSPACE_PAGES.some((known) => known === name)

const isListName = (name: string): name is ListName => Object.hasOwn(BUILT_IN_VIEWS, name)

/** Lists that are there because somebody made them. */
const isKept = (name: string | undefined): name is 'team' | 'view' =>
  name === 'team' || name === 'view'

const isId = (text: string | undefined): boolean =>
  text === undefined || /^[\w-]{10,36}$/.test(text)
