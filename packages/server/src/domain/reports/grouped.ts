/** Items by what they have in common, in the order in which they come. */
export function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const alike = groups.get(key)
    if (alike === undefined) groups.set(key, [item])
    else alike.push(item)
  }
  return groups
}
