/** A message that was searched for, and the text in it, as it is compared. */
export interface Found {
  seq: number
  folded: string
}
