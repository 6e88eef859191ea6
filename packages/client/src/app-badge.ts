/** The count on the icon of a page that was installed as a program; a page that wears none of ours keeps its own. */
export interface AppBadge {
  show(count: number): void
}

export function openAppBadge(): AppBadge {
  let shown = 0

  return {
    show(count) {
      if (count === shown || !('setAppBadge' in navigator)) return
      shown = count
      const done = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()
      // Forbidden in frames of another origin.
      done.catch(() => {})
    },
  }
}
