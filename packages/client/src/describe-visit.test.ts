import { afterEach, expect, test, vi } from 'vitest'
import { describeVisit } from './describe-visit.ts'

afterEach(() => vi.unstubAllGlobals())

const at = (referrer: string, browser: object = {}) => {
  vi.stubGlobal('document', { referrer })
  vi.stubGlobal('navigator', browser)
  return new URLSearchParams(describeVisit()).get('referrer')
}

test('tells the time zone, also where there is no page', () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  expect(new URLSearchParams(describeVisit()).get('zone')).toBe(timeZone)
})

test('tells which page led here, unless the browser asks not to be tracked', () => {
  const search = 'https://search.example/'
  expect(at(search)).toBe(search)
  const untold = [
    at(''),
    at(search, { doNotTrack: '1' }),
    at(search, { globalPrivacyControl: true }),
  ]
  expect(untold).toEqual(['', '', ''])
})
