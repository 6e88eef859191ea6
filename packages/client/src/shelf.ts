/** Entities of one kind, by id. */
export interface Shelf<Entity> {
  /** Those that are not deleted, as they are now; never changed afterwards, and the same object until something changes. */
  readonly all: ReadonlyMap<string, Entity>
  put(entity: Entity): void
}

export function createShelf<Entity extends Kept>(): Shelf<Entity> {
  const entities = new Map<string, Entity>()
  let all: ReadonlyMap<string, Entity> | null = null
  return {
    get all() {
      return (all ??= new Map([...entities].filter(([, { deletedAt }]) => deletedAt === undefined)))
    },
    put(entity) {
      if (!isNewer(entity, entities.get(entity.id))) return
      entities.set(entity.id, entity)
      all = null
    },
  }
}

interface Kept {
  id: string
  rev: number
  /** What is deleted stays, out of sight: an older change must not bring it back. */
  deletedAt?: number | undefined
}

/** Only what is newer is put in place: then twice, late or out of order makes no difference. */
export function isNewer(
  entity: { rev: number },
  here: { rev: number } | null | undefined,
): boolean {
  return !here || entity.rev > here.rev
}
