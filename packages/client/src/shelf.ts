/** Entities of one kind, by id. */
export interface Shelf<Entity> {
  /** As they are now; never changed afterwards, and the same object until something changes. */
  readonly all: ReadonlyMap<string, Entity>
  put(entity: Entity): void
}

export function createShelf<Entity extends { id: string; rev: number }>(): Shelf<Entity> {
  const entities = new Map<string, Entity>()
  let all: ReadonlyMap<string, Entity> | null = null
  return {
    get all() {
      return (all ??= new Map(entities))
    },
    put(entity) {
      if (putNewer(entities, entity)) all = null
    },
  }
}

/** Puts an entity in its place unless what is there is as new: twice, late or out of order makes no difference. */
export function putNewer<Entity extends { id: string; rev: number }>(
  entities: Map<string, Entity>,
  entity: Entity,
): boolean {
  const here = entities.get(entity.id)
  if (here && here.rev >= entity.rev) return false
  entities.set(entity.id, entity)
  return true
}
