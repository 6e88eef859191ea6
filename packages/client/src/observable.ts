import type { Environment, Timer } from './environment.ts'

/** A state that can be watched. It is put together only when somebody looks. */
export interface Observable<State> {
  readonly state: State
  /** The state is another one now. Listeners hear of it once, however often it changes until then. */
  changed(): void
  subscribe(listener: () => void): () => void
}

export function createObservable<State extends object>(
  environment: Environment,
  build: () => State,
): Observable<State> {
  const listeners = new Set<() => void>()
  let state: State | null = null
  let timer: Timer | null = null

  function tell(): void {
    timer = null
    for (const listener of listeners) listener()
  }

  return {
    get state() {
      return (state ??= build())
    },
    changed() {
      state = null
      timer ??= environment.setTimer(tell, 0)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
