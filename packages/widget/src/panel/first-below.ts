/** Index of the first of these elements, which stand below each other, that reaches below a height on the screen. */
export function firstBelow(elements: HTMLCollection, height: number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = elements[middle]
    if (element && element.getBoundingClientRect().bottom > height) high = middle
    else low = middle + 1
  }
  return low
}
