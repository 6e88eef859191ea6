/** What becomes of files that are dropped or pasted. */
export interface Taker {
  isTaking(): boolean
  /** Something is held over the chat, or not any more. */
  hover(isOver: boolean): void
  take(files: readonly File[]): void
}

/** Takes files that are dropped anywhere on the chat around an element, or pasted into it. Gives back how to end it. */
export function takeDrops(inside: Element | null, taker: Taker): () => void {
  const chat = inside?.closest('.panel')
  if (!(chat instanceof HTMLElement)) return () => {}
  /** Entering a child tells of leaving its parent: counted, they tell where it is. */
  let depth = 0

  const drag = (event: DragEvent): void => {
    if (!taker.isTaking() || !event.dataTransfer?.types.includes('Files')) return
    // Neither the browser nor the page is to open it.
    event.preventDefault()
    event.stopPropagation()
    const before = depth
    if (event.type === 'dragenter') depth++
    if (event.type === 'dragleave') depth--
    if (event.type === 'drop') {
      depth = 0
      taker.take([...event.dataTransfer.files])
    }
    if (depth > 0 !== before > 0) taker.hover(depth > 0)
  }
  const paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event
    const files = [...(clipboardData?.files ?? [])]
    // Office programs put a picture of the text beside the text.
    const isText = clipboardData?.types.includes('text/plain')
    if (!taker.isTaking() || files.length === 0 || isText) return
    event.preventDefault()
    taker.take(files)
  }
  for (const kind of DRAGS) chat.addEventListener(kind, drag)
  chat.addEventListener('paste', paste)
  return () => {
    for (const kind of DRAGS) chat.removeEventListener(kind, drag)
    chat.removeEventListener('paste', paste)
  }
}

const DRAGS = ['dragenter', 'dragover', 'dragleave', 'drop'] as const
