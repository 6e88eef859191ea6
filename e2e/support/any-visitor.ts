/** A visitor in whichever browser: what the core of the product needs. One tab; another one is another of these. */
export interface AnyVisitor {
  goesTo(url: string): Promise<void>
  reloads(): Promise<void>
  /** The same browser, and so the same visitor. */
  opensAnotherTab(url: string): Promise<AnyVisitor>
  opensChat(): Promise<void>
  says(text: string): Promise<void>
  sees(text: string): Promise<void>
  /** Waits until the page's own elements hold exactly these texts. */
  finds(selector: string, texts: readonly string[]): Promise<void>
  keepsPicture(name: string): Promise<void>
}
