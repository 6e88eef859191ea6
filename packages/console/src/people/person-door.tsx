import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import type { AboutPersonProps } from './about-person.tsx'

/** All that is known of the person; its code is fetched when somebody is first looked at. */
export function PersonDoor(props: AboutPersonProps): VNode | null {
  const { notices } = useDesk()
  const [arrived, arrive] = useState<{ AboutPerson: ComponentType<AboutPersonProps> } | null>(null)
  useEffect(() => {
    import('./about-person.tsx').then(arrive, () =>
      notices.tell(refusalWords('unreachable'), 'problem'),
    )
  }, [])
  return arrived && <arrived.AboutPerson {...props} />
}
