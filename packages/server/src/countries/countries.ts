/** Says in which country somebody is, by a file on this machine: nobody else is asked, and no address is kept. */
export interface Countries {
  /**
   * @param network an address, as limits count it.
   * @returns two letters (ISO 3166-1). Undefined: not known.
   */
  of(network: string): string | undefined
  stop(): void
}

/** Where no database is configured. */
export const NOWHERE: Countries = { of: () => undefined, stop() {} }

/** @throws {ConfigError} when what is configured can't be used. */
export async function openCountries(
  path: string | null,
  onFault: (error: unknown) => void,
): Promise<Countries> {
  if (path === null) return NOWHERE
  // Loaded for those who use it.
  const { CountryFile } = await import('./country-file.ts')
  return CountryFile.open(path, onFault)
}
