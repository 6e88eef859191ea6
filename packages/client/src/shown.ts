/** Somebodies by id, and a picture of them that stays the same until one of them changes. */
export function shown<Somebody>() {
  const here = new Map<string, Somebody>()
  let all: ReadonlyMap<string, Somebody> | null = null
  return {
    get all(): ReadonlyMap<string, Somebody> {
      return (all ??= new Map(here))
    },
    put(id: string, somebody: Somebody | null): void {
      if (somebody === null) here.delete(id)
      else here.set(id, somebody)
      all = null
    },
    clear(): void {
      here.clear()
      all = null
    },
  }
}
