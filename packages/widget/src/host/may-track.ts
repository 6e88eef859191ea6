declare global {
  interface Navigator {
    /** https://w3c.github.io/gpc/ */
    readonly globalPrivacyControl?: boolean
  }
}

/** Whether the browser lets a site know which pages its person looks at. */
export function mayTrack(): boolean {
  return navigator.doNotTrack !== '1' && !navigator.globalPrivacyControl
}
