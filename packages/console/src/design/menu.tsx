import type { VNode } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { Popover } from './popover.tsx'

/** Something that can be chosen in a menu. */
export interface MenuItem {
  icon: IconName
  words: string
  /** The key that does the same. */
  shortcut?: string
  run: () => void
}

/** A button, and what can be chosen below it. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }): VNode {
  return (
    <Popover icon="more" label={label} class="menu">
      {(close) =>
        items.map((item) => (
          <button
            key={item.words}
            type="button"
            class="menu-button"
            aria-keyshortcuts={item.shortcut}
            onClick={() => {
              close()
              item.run()
            }}
          >
            <Icon name={item.icon} />
            {item.words}
            {item.shortcut !== undefined && <kbd aria-hidden="true">{item.shortcut}</kbd>}
          </button>
        ))
      }
    </Popover>
  )
}
