import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useModal } from '../design/use-modal.ts'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'

type Palette = ComponentType<{ typedBefore: string; onClose: () => void }>

/** The window of the palette, whose code is fetched when it is first opened; what is typed meanwhile is not lost. */
export function PaletteDoor({ onClose }: { onClose: () => void }): VNode {
  const { notices } = useDesk()
  const dialog = useModal()
  const [arrived, arrive] = useState<{ Palette: Palette } | null>(null)
  const [typed, setTyped] = useState('')

  useEffect(() => {
    import('../palette/palette.tsx').then(arrive, () => {
      notices.tell(refusalWords('unreachable'), 'problem')
      onClose()
    })
  }, [])

  return (
    <dialog
      ref={dialog}
      class="dialog palette"
      aria-label={t('keys.palette')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {arrived === null ? (
        <input
          class="palette-field"
          aria-label={t('keys.palette')}
          aria-busy="true"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <arrived.Palette typedBefore={typed} onClose={onClose} />
      )}
    </dialog>
  )
}
