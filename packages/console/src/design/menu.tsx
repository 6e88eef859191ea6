import type { VNode } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Icon, type IconName } from './icon.tsx'

/** Something that can be chosen in a menu. */
export interface MenuItem {
  icon: IconName
  words: string
  /** The key that does the same. */
  shortcut?: string
  run: () => void
}

/** A button, and what opens below it. Escape and a click elsewhere close it. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }): VNode {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  /** Below the button, its end at the button's end. */
  function place(): void {
    const box = button.current?.getBoundingClientRect()
    const style = menu.current?.style
    if (!box || !style) return
    const isMirrored = getComputedStyle(document.documentElement).direction === 'rtl'
    const end = isMirrored ? box.left : document.documentElement.clientWidth - box.right
    style.setProperty('inset-block-start', `${box.bottom}px`)
    style.setProperty('inset-inline-end', `${Math.max(end, 0)}px`)
  }

  function choose(item: MenuItem): void {
    menu.current?.hidePopover()
    item.run()
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
        <Icon name="more" />
      </button>
      <div ref={menu} id={id} class="menu" popover="auto" onBeforeToggle={place}>
        {items.map((item) => (
          <button
            key={item.words}
            type="button"
            class="menu-button"
            aria-keyshortcuts={item.shortcut}
            onClick={() => choose(item)}
          >
            <Icon name={item.icon} />
            {item.words}
            {item.shortcut !== undefined && <kbd aria-hidden="true">{item.shortcut}</kbd>}
          </button>
        ))}
      </div>
    </>
  )
}
