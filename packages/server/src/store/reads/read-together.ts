const KEYS_PER_READ = 128

interface Call<Key, Found> {
  key: Key
  resolve: (found: Found) => void
  reject: (error: unknown) => void
}

/**
 * Finds what is asked for with as few reads as possible: a call goes at once while none is under way, and those that
 * come meanwhile share the next read. After a restart thousands of streams ask the same question within seconds, and
 * each read costs two messages between threads.
 *
 * @param readAll reads for all these keys, and answers how to find what was read for one of them.
 */
export function readTogether<Key, Found>(
  readAll: (keys: readonly Key[]) => Promise<(key: Key) => Found>,
): (key: Key) => Promise<Found> {
  const waiting: Call<Key, Found>[] = []
  let isReading = false

  async function read(calls: readonly Call<Key, Found>[]): Promise<void> {
    isReading = true
    try {
      const find = await readAll(calls.map(({ key }) => key))
      for (const { key, resolve } of calls) resolve(find(key))
    } catch (error) {
      for (const { reject } of calls) reject(error)
    }
    isReading = false
    next()
  }

  function next(): void {
    if (waiting.length > 0 && !isReading) void read(waiting.splice(0, KEYS_PER_READ))
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject })
      next()
    })
}
