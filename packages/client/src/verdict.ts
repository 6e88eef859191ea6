/**
 * How a connection ended, as far as the way that it took is concerned:
 *
 * - `fine`: it stood for a heartbeat and longer
 * - `withheld`: nothing of an answer came in time, not even its head
 * - `unreadable`: the head of an answer came, and no hello
 * - `silent`: beats failed to come from the beginning on
 * - `cut`: it was cut before the first beat was due
 * - `garbled`: something else than our server has answered, such as a proxy with a page
 * - `failed`: nothing could be reached
 */
export type Verdict = 'fine' | 'withheld' | 'unreadable' | 'silent' | 'cut' | 'garbled' | 'failed'

/** A way that has gathered so much suspicion is left. */
export const SUSPICION_LIMIT = 30

/** What each verdict adds to the suspicion: the surer it is that the way is to blame and not the weather, the more. */
export const SUSPICION: Record<Verdict, number> = {
  fine: 0,
  withheld: SUSPICION_LIMIT,
  unreadable: SUSPICION_LIMIT,
  silent: 15,
  cut: 10,
  garbled: 10,
  failed: 4,
}
