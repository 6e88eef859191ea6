import { lookSchema } from '@tealight/protocol/schemas'
import { expect, test } from 'vitest'
import { launcherStyle, lookStyle } from './look-style.ts'

const usual = lookSchema.parse({})

test('the loader carries its colours, and else only what is not as usual', () => {
  expect(launcherStyle(usual)).toBe(
    ':host{--tealight-colour:#0f766e;--tealight-colour-deep:#0c5b55;--tealight-on-colour:#ffffff}',
  )
  const style = launcherStyle({ ...usual, colour: '#ffee00', side: 'start', radius: 4 })
  expect(style).toContain('--tealight-on-colour:#0f172a')
  expect(style).toContain('--inset:var(--tealight-side,20px) auto')
  expect(style).toContain('--tealight-radius:4px')
  expect(style).not.toContain('--tealight-bottom')
})

test('a button of the page takes the place of the launcher', () => {
  const style = launcherStyle({ ...usual, launcher: 'none' })
  expect(style).toContain('--launcher:none')
  expect(style).toContain('--lift:0px')
})

test('the panel is told everything, so that what is changed back is as it was', () => {
  const back = lookStyle(usual)
  for (const rule of ['--launcher:flex', '--lift:72px', '--tealight-bottom:20px', 'font-family:'])
    expect(back).toContain(rule)
})

test('day and night come by the system, or as the owner has chosen', () => {
  const [light, dark] = ['--surface:#ffffff', '--surface:#0f172a']
  const auto = lookStyle(usual)
  expect(auto.indexOf(light)).toBeLessThan(auto.indexOf('prefers-color-scheme:dark'))
  expect(auto.indexOf(dark)).toBeGreaterThan(auto.indexOf('prefers-color-scheme:dark'))
  expect(lookStyle({ ...usual, scheme: 'light' })).not.toContain(dark)
  expect(lookStyle({ ...usual, scheme: 'dark' })).not.toContain(light)
})

test('no value can end the rule in which it stands', () => {
  const colour = '#000000;}*{display:none'
  expect(lookSchema.safeParse({ colour }).success).toBe(false)
})
