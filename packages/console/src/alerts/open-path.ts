/** Goes to a place of the console from outside of what is drawn. */
export function openPath(path: string): void {
  history.pushState(null, '', path)
  dispatchEvent(new PopStateEvent('popstate'))
}
