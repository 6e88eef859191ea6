/** Where Command does what Ctrl does elsewhere. */
export const isApple = /^(?:Mac|iP)/.test(navigator.platform)

/** What is printed on the keys of a shortcut, one after another: `g q` takes two. */
export function capsOf(shortcut: string): string[] {
  return shortcut.split(' ').map((key) => {
    const held = key.replace('Mod+', isApple ? '⌘ ' : 'Ctrl ').replace('Shift+', '⇧ ')
    return CAPS[key] ?? held
  })
}

/** A shortcut as it is told to programs that read the screen. */
export const ariaKeys = (shortcut: string): string =>
  shortcut.replace('Mod', isApple ? 'Meta' : 'Control')

const CAPS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↵',
  Escape: 'Esc',
}
