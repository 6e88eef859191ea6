import { t } from '../i18n/language.ts'
import { isEverybodys, settingsPath } from '../routes/place.ts'
import { PAGES } from '../settings/pages.ts'
import { SECTIONS } from '../settings/sections.ts'
import type { Entry, Standing } from './entry.ts'

/** Every section of every site's settings, and what is set for all of them. Some of it is everybody's. */
export function settingsEntries({ desk, go }: Standing): Entry[] {
  const isManager = desk.mayManage.value
  const sites = isManager ? [...desk.copy.sites.value.values()] : []
  const face = { icon: 'settings' } as const
  const about = t('nav.settings')
  return [
    ...sites.flatMap(({ id, name: site }) =>
      SECTIONS.map(({ name, title }) => ({
        id: `settings:${id}/${name}`,
        title: title(),
        about: sites.length > 1 ? `${about} · ${site}` : about,
        face,
        run: () => go(settingsPath(id, name)),
      })),
    ),
    ...PAGES.filter(({ name }) => isManager || isEverybodys(name)).map(({ name, title }) => ({
      id: `settings:${name}`,
      title: title(),
      about,
      face,
      run: () => go(settingsPath(name)),
    })),
  ]
}
