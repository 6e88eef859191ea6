import type { ComponentType, VNode } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import { putAtCaret } from './put-text.ts'
import { Tool } from './tool.tsx'

/** A button, and above the field the emoji to choose from. Escape and a click elsewhere close them. */
export function EmojiTool(): VNode {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  function put(text: string): void {
    box.current?.hidePopover()
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
        {isOpen && <Door put={put} close={() => box.current?.hidePopover()} />}
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

type Picker = ComponentType<{ put: (text: string) => void }>

/** What is in it is fetched when it is first opened. */
function Door(props: { put: (text: string) => void; close: () => void }): VNode | null {
  const { notices } = useDesk()
  const [arrived, arrive] = useState<{ EmojiPicker: Picker } | null>(null)

  useEffect(() => {
    import('./emoji-picker.tsx').then(arrive, () => {
      notices.tell(refusalWords('unreachable'), 'problem')
      props.close()
    })
  }, [])

  return arrived && <arrived.EmojiPicker put={props.put} />
}
