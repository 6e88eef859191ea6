import { expect, test } from 'vitest'
import { narrowed, viewAt } from './list-address.ts'
import type { Place } from './place.ts'
import { messagePath, pathOf, readPlace, seqIn, settingsPath } from './place.ts'

const elsewhere: Place = { kind: 'elsewhere' }

test.each<[string, Place]>([
  ['/console', { kind: 'start' }],
  ['/console/', { kind: 'start' }],
  ['/console/sign-in', { kind: 'sign-in' }],
  ['/console/queue', { kind: 'list', list: 'queue', conversationId: null }],
  [
    '/console/mine/V1StGXR8_Z5jdHi6B-myT',
    { kind: 'list', list: 'mine', conversationId: 'V1StGXR8_Z5jdHi6B-myT' },
  ],
  ['/console/all/', { kind: 'list', list: 'all', conversationId: null }],
  [
    '/console/team/V1StGXR8_Z5jdHi6B-myT',
    {
      kind: 'list',
      list: 'team/V1StGXR8_Z5jdHi6B-myT',
      conversationId: null,
    },
  ],
  [
    '/console/view/V1StGXR8_Z5jdHi6B-myT/conversation-1',
    {
      kind: 'list',
      list: 'view/V1StGXR8_Z5jdHi6B-myT',
      conversationId: 'conversation-1',
    },
  ],
  ['/console/team', elsewhere],
  ['/console/team/V1StGXR8_Z5jdHi6B-myT/short', elsewhere],
  ['/console/settings', { kind: 'settings', siteId: null, section: null }],
  [
    '/console/settings/V1StGXR8_Z5jdHi6B-myT/look',
    { kind: 'settings', siteId: 'V1StGXR8_Z5jdHi6B-myT', section: 'look' },
  ],
  ['/console/settings/teams', { kind: 'settings', siteId: null, section: 'teams' }],
  ['/console/settings/teams/more', elsewhere],
  ['/console/settings/V1StGXR8_Z5jdHi6B-myT/look/more', elsewhere],
  ['/console/visitors', { kind: 'visitors' }],
  ['/console/search', { kind: 'search' }],
  ['/console/wall', { kind: 'wall' }],
  ['/console/wall/more', elsewhere],
  ['/console/reports', { kind: 'reports' }],
  ['/console/search/more', elsewhere],
  ['/console/nothing', elsewhere],
  ['/console/queue/short', elsewhere],
  ['/console/queue/%zz%zz%zz%zz', elsewhere],
  ['/console/queue/V1StGXR8_Z5jdHi6B-myT/more', elsewhere],
  ['/demo/queue', elsewhere],
])('%s is a place', (path, place) => {
  expect(readPlace(path)).toEqual(place)
})

test('a path leads back to its place', () => {
  expect(readPlace(pathOf('mine', 'V1StGXR8_Z5jdHi6B-myT'))).toEqual({
    kind: 'list',
    list: 'mine',
    conversationId: 'V1StGXR8_Z5jdHi6B-myT',
  })
})

test('a path of settings leads back to its site and section', () => {
  expect(readPlace(settingsPath())).toEqual({ kind: 'settings', siteId: null, section: null })
  expect(readPlace(settingsPath('V1StGXR8_Z5jdHi6B-myT', 'look'))).toEqual({
    kind: 'settings',
    siteId: 'V1StGXR8_Z5jdHi6B-myT',
    section: 'look',
  })
})

test('a link to a message names its place in the conversation', () => {
  expect(messagePath('conversation-1', 12)).toBe('/console/all/conversation-1#message-12')
  expect(seqIn('#message-12')).toBe(12)
  expect(['', '#message-', '#message-x', '#other-1'].map(seqIn)).toEqual([null, null, null, null])
})

test('what a list is filtered by stands in its address, in one way alone', () => {
  const place = readPlace(
    '/console/all/conversation-1',
    'order=waiting&tag=tag-number-1,x&status=open&q=1',
  )
  const list = 'all?status=open&tag=tag-number-1&order=waiting'
  expect(place).toEqual({ kind: 'list', list, conversationId: 'conversation-1' })
  expect(pathOf(list, 'conversation-1')).toBe(
    '/console/all/conversation-1?status=open&tag=tag-number-1&order=waiting',
  )
})

test('a filter narrows whatever list it is laid over', () => {
  const view = {
    filter: { statuses: ['open' as const], siteIds: ['site-000001'] },
    order: 'newest' as const,
  }
  const saved = [{ id: 'view-00001', name: 'Shop', ownerId: null, place: 1, view }]
  expect(viewAt('view/view-00001?tag=tag-number-1', saved)).toEqual({
    filter: { ...view.filter, tagIds: ['tag-number-1'] },
    order: 'newest',
  })
  expect(viewAt('view/view-00002', saved)).toBeNull()
  expect(narrowed('view/view-00001?tag=tag-number-1', { filter: {}, order: null })).toBe(
    'view/view-00001',
  )
})
