/** Puts the styles of a page on that is fetched when somebody comes to it. */
export function adoptStyles(css: string): void {
  const styles = new CSSStyleSheet()
  styles.replaceSync(css)
  document.adoptedStyleSheets.push(styles)
}
