import type { Address } from '../requests.ts'
import type { Refused } from '../result.ts'

/**
 * The URL for a rung that can send no header, or why the server gives none.
 *
 * @throws when nothing could be reached: that says nothing about the way which the stream would have taken.
 */
export async function askBareUrl(address: Address, path: string): Promise<string | Refused> {
  const url = await address.bare(path)
  if (typeof url === 'string' || url.refusal !== 'unreachable' || url.retryMs > 0) return url
  throw new Error('unreachable')
}
