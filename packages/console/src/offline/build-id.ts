/** Which build of the console this page is; undefined in development. */
export const buildId = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content
