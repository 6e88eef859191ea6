/** Words of a language into which not all was translated yet. */
export type Unfinished<Words> = {
  [Key in keyof Words]?: Words[Key] extends string | ((...values: never[]) => string)
    ? Words[Key]
    : Unfinished<Words[Key]>
}
