import type { ComponentChildren, VNode } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Icon, type IconName } from './icon.tsx'

interface PopoverProps {
  icon: IconName
  label: string
  class: string
  /** What lies in it; it is given how to close it. */
  children: (close: () => void) => ComponentChildren
}

/** A button, and what opens below it. Escape and a click elsewhere close it. */
export function Popover({ icon, label, class: name, children }: PopoverProps): VNode {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)

  /** Below the button, its end at the button's end, and within the page. */
  function place(): void {
    const at = button.current?.getBoundingClientRect()
    const style = box.current?.style
    if (!at || !style) return
    const isMirrored = getComputedStyle(document.documentElement).direction === 'rtl'
    const page = document.documentElement.clientWidth
    const end = isMirrored ? at.left : page - at.right
    style.setProperty('inset-block-start', `${at.bottom}px`)
    style.setProperty('inset-inline-end', `${Math.max(end, 0)}px`)
    style.setProperty('max-inline-size', `${page - Math.max(end, 0)}px`)
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        popovertarget={id}
      >
        <Icon name={icon} />
      </button>
      <div ref={box} id={id} class={name} popover="auto" onBeforeToggle={place}>
        {children(() => box.current?.hidePopover())}
      </div>
    </>
  )
}
