/** Times in ms, as a few numbers. */
export interface Latencies {
  count: number
  p50Ms: number
  p99Ms: number
  maxMs: number
}

export function latenciesOf(timesUs: readonly number[]): Latencies {
  const sorted = Float64Array.from(timesUs).sort()
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0) / 1000
  return { count: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
