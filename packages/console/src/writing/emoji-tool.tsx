import type { VNode } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { LaterPiece } from '../shell/later-piece.tsx'
import { putAtCaret } from './put-text.ts'
import { Tool } from './tool.tsx'

/** A button, and above the field the emoji to choose from. Escape and a click elsewhere close them. */
export function EmojiTool(): VNode {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  const close = (): void => box.current?.hidePopover()

  function put(text: string): void {
    close()
    putAtCaret(text)
  }

  return (
    <>
      <Tool icon="face" words={t('composer.emoji')} opens={id} isOpen={isOpen} />
      <div
        ref={box}
        id={id}
        class="emoji-picker"
        popover="auto"
        role="dialog"
        aria-label={t('composer.emoji')}
        onBeforeToggle={() => box.current && place(box.current)}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && (
          <LaterPiece
            load={() => import('./emoji-picker.tsx').then(({ EmojiPicker }) => EmojiPicker)}
            with={{ put }}
            close={close}
          />
        )}
      </div>
    </>
  )
}

/** Above the field, from where it begins. */
function place(box: HTMLElement): void {
  const at = box.closest('.composer')?.querySelector('.composer-box')?.getBoundingClientRect()
  if (at === undefined) return
  const { clientWidth, clientHeight, dir } = document.documentElement
  const begin = dir === 'rtl' ? clientWidth - at.right : at.left
  box.style.setProperty('inset-block-end', `${clientHeight - at.top}px`)
  box.style.setProperty('inset-inline-start', `${begin}px`)
  box.style.setProperty('max-inline-size', `${at.width}px`)
}
