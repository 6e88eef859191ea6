import type { VNode } from 'preact'
import { Icon, type IconName } from '../design/icon.tsx'
import { ariaKeys, capsOf } from '../shell/key-caps.ts'

interface ToolProps {
  icon: IconName
  words: string
  /** The key that does the same. */
  shortcut?: string
  /** Of a button that opens something: whether it is open. */
  isOpen?: boolean
  disabled?: boolean
  class?: string
  /** The id of what it opens over the page. */
  opens?: string
  run?: () => void
}

/** One button in the row below the field. */
export function Tool(props: ToolProps): VNode {
  const { icon, words, shortcut, isOpen, disabled = false, opens, run } = props
  return (
    <button
      type="button"
      class={`tool ${props.class ?? ''}`}
      title={shortcut ? `${words} (${capsOf(shortcut).join(' ')})` : words}
      aria-keyshortcuts={shortcut && ariaKeys(shortcut)}
      aria-expanded={isOpen}
      disabled={disabled}
      popovertarget={opens}
      // The keyboard stays in the field, and with it the one of a phone.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Icon name={icon} />
      <span class="unseen">{words}</span>
    </button>
  )
}
