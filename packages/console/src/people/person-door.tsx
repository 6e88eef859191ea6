import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import type { AboutPersonProps } from './about-person.tsx'

/** All that is known of the person; its code is fetched when somebody is first looked at. */
export function PersonDoor(props: AboutPersonProps): VNode | null {
  const { notices, copy } = useDesk()
  const isLive = copy.status.value.kind === 'live'
  const [arrived, arrive] = useState<{ AboutPerson: ComponentType<AboutPersonProps> } | null>(null)
  useEffect(() => {
    // Again with the next connection.
    if (arrived !== null) return
    import('./about-person.tsx').then(arrive, () => {
      if (isLive) notices.tell(refusalWords('unreachable'), 'problem')
    })
  }, [isLive])
  return arrived && <arrived.AboutPerson {...props} />
}
