import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Opens a modal window: the browser keeps the focus inside, closes it with Escape, and gives the focus back. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return dialog
}
