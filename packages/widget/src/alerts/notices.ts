/** The system's own notices, where the visitor has allowed them. */
export interface Notices {
  /** Shows one, in place of the one before. */
  show(title: string, body: string): void
  /** There is nothing to tell any more. */
  close(): void
}

/** They are silent: the chat has a sound of its own, which can be muted. */
export function openNotices(siteKey: string, onClick: () => void): Notices {
  let shown: Notification | undefined

  return {
    show(title, body) {
      if (!window.Notification || Notification.permission !== 'granted') return
      try {
        const notice = new Notification(title, { body, tag: `tealight ${siteKey}`, silent: true })
        notice.onclick = () => {
          window.focus()
          notice.close()
          onClick()
        }
        shown = notice
      } catch {
        // Chrome on Android shows them for programs that run in the background alone.
      }
    },
    close() {
      shown?.close()
      shown = undefined
    },
  }
}

/** Whether its person can still be asked, and the browser would show something then. */
export function canAskForNotices(): boolean {
  if (!window.Notification || Notification.permission !== 'default') return false
  try {
    // Nothing is shown as long as nothing was allowed. Where a page can't show any at all, this throws.
    new Notification('').close()
    return true
  } catch {
    return false
  }
}

/** The browser asks. To be called when its person has just wished for it. */
export function askForNotices(): void {
  void Notification.requestPermission()
}
