/** The files of one build of the console, by their addresses. The build writes them into the worker. */
export interface BuildFiles {
  /** Another one whenever anything is different. */
  id: string
  /** All that shows the first list, the page itself aside. */
  first: readonly string[]
  /** What is fetched when somebody comes to it. */
  later: readonly string[]
  /** One file per language; English comes with what is said. */
  languages: readonly string[]
}
