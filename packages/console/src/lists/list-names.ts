import { t } from '../i18n/language.ts'
import { baseOf, builtInOf, idIn, type ListAddress } from '../routes/list-address.ts'
import type { Copy } from '../state/copy.ts'

/** What a list is called. */
export function nameOf(list: ListAddress, { teams, views }: Pick<Copy, 'teams' | 'views'>): string {
  const name = builtInOf(list)
  if (name !== null) return t(`nav.${name}`)
  const teamId = idIn(list, 'team')
  if (teamId !== null) return teams.value.get(teamId)?.name ?? t('nav.team')
  return views.value.find(({ id }) => id === idIn(list, 'view'))?.name ?? t('nav.view')
}

/** What stands in it, in a few words; nothing where it is filtered by hand. */
export function leadOf(list: ListAddress): string {
  const name = builtInOf(list)
  if (name !== null) return baseOf(list) === list ? t(`list.${name}-lead`) : ''
  return idIn(list, 'team') === null ? '' : t('list.team-lead')
}
