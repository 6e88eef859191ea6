/** Somebody in a line. */
export interface InLine {
  id: string
  /** The lowest is next. */
  rank: number
}

/** Those who wait for one team, in the order in which they are answered. */
export class Line<Member extends InLine> {
  readonly #members: Member[] = []

  get length(): number {
    return this.#members.length
  }

  /** In the order of their places. */
  members(): readonly Member[] {
    return this.#members
  }

  enter(member: Member): void {
    this.#members.splice(this.#placeFor(member), 0, member)
  }

  leave(member: Member): void {
    const place = this.#placeFor(member)
    if (this.#members[place]?.id === member.id) this.#members.splice(place, 1)
  }

  /** 1 is next. */
  placeOf(member: Member): number {
    return this.#placeFor(member) + 1
  }

  /** How many come before it. */
  #placeFor(member: InLine): number {
    let [low, high] = [0, this.#members.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#members[middle]
      if (other !== undefined && isBefore(other, member)) low = middle + 1
      else high = middle
    }
    return low
  }
}

function isBefore(a: InLine, b: InLine): boolean {
  return a.rank === b.rank ? a.id < b.id : a.rank < b.rank
}
