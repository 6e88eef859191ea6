/** Before everybody who came by themselves, however urgent. */
const FRONT_MS = 1e13

/** The place of somebody who was answered before and shall not wait again: behind those of whom it is true as well. */
export function frontRank(now: number): number {
  return now - FRONT_MS
}

/** Whether it is the place of somebody in front. */
export function isFront(rank: number): boolean {
  return rank < -FRONT_MS / 2
}
