import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'

/** A piece of a page whose code is fetched when it is first used. Where that fails, it says so and is closed again. */
export function LaterPiece<Props extends object>(props: {
  load: () => Promise<ComponentType<Props>>
  with: Props
  close: () => void
}): VNode | null {
  const { notices } = useDesk()
  const [arrived, arrive] = useState<{ Piece: ComponentType<Props> } | null>(null)

  useEffect(() => {
    props.load().then(
      (Piece) => arrive({ Piece }),
      () => {
        notices.tell(refusalWords('unreachable'), 'problem')
        props.close()
      },
    )
  }, [])

  return arrived && <arrived.Piece {...props.with} />
}
