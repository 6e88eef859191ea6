import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** The field is as high as its text; the stylesheet says how far it may grow. */
export function useGrowth(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const area = field.current
    if (area === null) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${area.scrollHeight}px`
  }, [text])
}
