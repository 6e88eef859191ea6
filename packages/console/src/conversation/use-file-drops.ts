import { useEffect, useState } from 'preact/hooks'
import { CONVERSATION_ID } from '../shell/focus.ts'

/** Takes files that are dropped on the conversation or pasted into it. Answers whether some are held over it. */
export function useFileDrops(take: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    const target = document.getElementById(CONVERSATION_ID)
    if (target === null) return
    /** Entering a child tells of leaving its parent: counted, they tell where it is. */
    let depth = 0
    const drag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // The browser would open it in place of the console.
      event.preventDefault()
      if (event.type === 'dragenter') depth += 1
      if (event.type === 'dragleave') depth -= 1
      if (event.type === 'drop') {
        depth = 0
        take([...event.dataTransfer.files])
      }
      setOver(depth > 0)
    }
    const paste = ({ clipboardData }: ClipboardEvent): void => {
      // Office programs put a picture of the text beside the text.
      if (clipboardData?.types.includes('text/plain')) return
      if (clipboardData && clipboardData.files.length > 0) take([...clipboardData.files])
    }
    for (const kind of DRAGS) target.addEventListener(kind, drag)
    target.addEventListener('paste', paste)
    return () => {
      for (const kind of DRAGS) target.removeEventListener(kind, drag)
      target.removeEventListener('paste', paste)
    }
  }, [take])

  return isOver
}

const DRAGS = ['dragenter', 'dragover', 'dragleave', 'drop'] as const
