import type { ListAddress } from '../routes/list-address.ts'
import { pathOf } from '../routes/place.ts'
import type { Desk } from '../state/desk.ts'

/** Where the way back from a conversation leads: to its list, or to the search that it was found in. */
export function pathBack(
  { wayBack }: Pick<Desk, 'wayBack'>,
  list: ListAddress,
  conversationId: string,
): string {
  const { value } = wayBack
  return value?.at === conversationId ? value.to : pathOf(list)
}
