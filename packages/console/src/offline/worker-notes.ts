/** A page says: what is needed now is there, the rest can be kept. `used`: the paths of what it has loaded. */
export interface FromPage {
  kind: 'keep'
  used: string[]
}

/** The worker says: a build has been put in place; or, this place was asked for. */
export type FromWorker = { kind: 'build'; id: string } | { kind: 'open'; path: string }
