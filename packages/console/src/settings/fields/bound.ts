/** A place in the form that an owner fills in: what stands there, and how to put something else there. */
export interface Bound<Value> {
  /** Where the server looks for it, such as `settings.look.colour`. The name of its element, too. */
  path: string
  value: Value
  /** Puts another value; `at` is the place within it that was touched. */
  set(value: Value, at?: string): void
  /** What the server found wrong, by path. */
  problems: ReadonlyMap<string, string>
}

/** A place within a place. */
export function within<Value extends object, Key extends keyof Value & string>(
  bound: Bound<Value>,
  key: Key,
): Bound<Value[Key]> {
  const path = bound.path === '' ? key : `${bound.path}.${key}`
  return {
    path,
    value: bound.value[key],
    set: (part, at = path) => bound.set({ ...bound.value, [key]: part }, at),
    problems: bound.problems,
  }
}

/** The rows of a list. */
export function rowsOf<Row>(bound: Bound<Row[]>): Bound<Row>[] {
  return bound.value.map((value, index) => {
    const path = `${bound.path}.${index}`
    return {
      path,
      value,
      set: (row, at = path) => bound.set(bound.value.with(index, row), at),
      problems: bound.problems,
    }
  })
}
