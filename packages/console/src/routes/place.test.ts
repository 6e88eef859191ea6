import { expect, test } from 'vitest'
import type { Place } from './place.ts'
import { pathOf, readPlace, settingsPath } from './place.ts'

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
