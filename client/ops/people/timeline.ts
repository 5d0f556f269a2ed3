// Everything that happened to one member in one order, the latest first; what happened at the same moment keeps the order in which
// it is handed in. Pure.

export function mergeTimeline<Item extends { readonly at: string }>(lists: readonly (readonly Item[])[], most: number): Item[] {
  return lists
    .flat()
    .map((item, index) => ({ item, index }))
    .sort((one, other) => Date.parse(other.item.at) - Date.parse(one.item.at) || one.index - other.index)
    .slice(0, most)
    .map(({ item }) => item);
}
