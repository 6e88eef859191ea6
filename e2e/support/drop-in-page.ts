import type { DroppedFile } from './any-visitor.ts'

/** Runs in the page: lets a file go over an element, where no mouse can bring one from outside. */
export function dropInPage(target: Element, { name, type, base64 }: DroppedFile): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([bytes], name, { type }))
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    const event = { bubbles: true, cancelable: true, composed: true, dataTransfer }
    target.dispatchEvent(new DragEvent(kind, event))
  }
}
