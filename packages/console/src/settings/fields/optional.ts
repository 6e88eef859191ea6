import type { Bound } from './bound.ts'

/** Something that can be left out: whether it is there, and what it is while it is. */
export function optional<Value>(
  bound: Bound<Value | null>,
  fresh: Value,
): { isThere: Bound<boolean>; there: Bound<Value> | null } {
  const { path, value, set, problems } = bound
  return {
    isThere: {
      path: `${path}.is-there`,
      value: value !== null,
      set: (isThere) => set(isThere ? fresh : null, path),
      problems,
    },
    there: value === null ? null : { path, value, set, problems },
  }
}

/** Seconds, told in minutes. */
export function inMinutes({ path, value, set, problems }: Bound<number>): Bound<number> {
  return {
    path,
    value: value / 60,
    set: (minutes, at) => set(Math.round(minutes * 60), at),
    problems,
  }
}
