import type { Reach } from './swipe.ts'

/** What a finger has taken hold of. Ahead is where lines run: to the right, or to the left from right to left. */
export interface Grip {
  /** What the finger moves. */
  readonly element: HTMLElement
  /** Whether it can be moved ahead (1), or back (-1). */
  moves(way: number): boolean
  begin(): void
  follow(px: number): void
  /** The finger has left it; null: something else took it away. */
  end(reach: Reach | null): Promise<void>
}
