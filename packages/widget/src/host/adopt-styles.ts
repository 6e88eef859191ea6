/**
 * Gives a shadow root its styles without an element or attribute that a page's `style-src` could forbid.
 * Browsers without constructable style sheets (Safari before 16.4, Firefox before 101) get an element.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {
    const element = document.createElement('style')
    element.textContent = css
    root.prepend(element)
  }
}
