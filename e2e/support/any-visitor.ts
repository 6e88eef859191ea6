export interface DroppedFile {
  name: string
  type: string
  base64: string
}

/** A visitor in whichever browser: what the core of the product needs. One tab; another one is another of these. */
export interface AnyVisitor {
  goesTo(url: string): Promise<void>
  reloads(): Promise<void>
  /** The same browser, and so the same visitor. */
  opensAnotherTab(url: string): Promise<AnyVisitor>
  opensChat(): Promise<void>
  says(text: string): Promise<void>
  sees(text: string): Promise<void>
  /** Presses a button of the chat, or an entry of its menu, by its name. */
  presses(name: string): Promise<void>
  /** Writes into a field of the chat that has this label. */
  fills(label: string, text: string): Promise<void>
  /** Drops a file on the chat. */
  drops(file: DroppedFile): Promise<void>
  /** Waits until elements, of the page or of the chat, hold exactly these texts. */
  finds(selector: string, texts: readonly string[]): Promise<void>
  keepsPicture(name: string): Promise<void>
}
