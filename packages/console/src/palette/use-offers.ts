import { useEffect, useState } from 'preact/hooks'
import { usePlace } from '../routes/use-place.ts'
import { searchPath } from '../routes/place.ts'
import { createFinder, shownOf } from '../search/finder.ts'
import { ELSEWHERE } from '../shell/use-keys.ts'
import { useDesk } from '../state/desk.ts'
import { commandsAt } from './commands.ts'
import type { Entry, Standing } from './entry.ts'
import { type Group, offersFor } from './offers.ts'
import { agentEntries, conversationEntries, visitorEntries } from './people.ts'
import { words } from './words.ts'

/** A name begins to be asked for from here on. */
const NAME_MIN = 2

/** Everything that may be meant by what was typed. */
export function useOffers(typed: string): Group[] {
  const desk = useDesk()
  const { place, go } = usePlace()
  const [finder] = useState(() => createFinder(desk.client))
  const settings = useSettings()
  const text = typed.trim()
  useEffect(() => finder.type(text.length < NAME_MIN ? '' : text), [text])

  const standing: Standing = { desk, place: place.kind === 'list' ? place : ELSEWHERE, go }
  const { value } = finder.finding
  const visitors = value.kind === 'idle' ? [] : visitorEntries(standing, shownOf(value))
  const offers = offersFor(
    typed,
    [
      { name: 'actions', entries: commandsAt(standing) },
      { name: 'people', entries: [...agentEntries(standing), ...visitors] },
      { name: 'conversations', entries: conversationEntries(standing) },
      { name: 'settings', entries: settings(standing) },
    ],
    desk.recent.ids(),
  )
  return text === '' ? offers : [...offers, searchFor(text, standing)]
}

/** Whatever it is, it may have been said. */
function searchFor(text: string, { go }: Standing): Group {
  const title = words('search-for', text)
  const run = (): void => go(searchPath(text))
  return { name: 'search', entries: [{ id: 'search-for', title, face: { icon: 'search' }, run }] }
}

/** The sections of the settings come with their code. */
function useSettings(): (standing: Standing) => Entry[] {
  const [entries, setEntries] = useState<(standing: Standing) => Entry[]>(() => () => [])
  useEffect(() => {
    import('./settings-entries.ts').then(
      ({ settingsEntries }) => setEntries(() => settingsEntries),
      // Without them the palette has everything else.
      () => undefined,
    )
  }, [])
  return entries
}
