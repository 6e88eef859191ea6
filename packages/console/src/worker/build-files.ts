/** The files of one build of the console. The build writes them into the worker. */
export interface BuildFiles {
  /** Another one whenever anything is different. */
  id: string
  /** All that shows the first list, the page itself aside. */
  first: readonly BuildFile[]
  /** What is fetched when somebody comes to it. */
  later: readonly BuildFile[]
  /** One file per language; English comes with what is said. */
  languages: readonly BuildFile[]
}

export interface BuildFile {
  path: string
  /** What its bytes are known by, as `integrity` is written: a file that was cut off on its way must not be kept. */
  integrity: string
}
