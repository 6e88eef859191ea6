/** Entities of one kind, by id. */
export interface Shelf<Entity> {
  /** Those that are not deleted, as they are now; never changed afterwards, and the same object until something changes. */
  readonly all: ReadonlyMap<string, Entity>
  /** How many those are. */
  readonly size: number
  put(entity: Entity): void
  /** Lets go of some: they come again when they change, or are asked for. */
  forget(ids: Iterable<string>): void
}

export function createShelf<Entity extends Kept>(): Shelf<Entity> {
  const entities = new Map<string, Entity>()
  /** What is deleted stays, out of sight: an older change must not bring it back. */
  const deleted = new Map<string, Entity>()
  let all: ReadonlyMap<string, Entity> | null = null
  return {
    get all() {
      return (all ??= new Map(entities))
    },
    get size() {
      return entities.size
    },
    put(entity) {
      const { id } = entity
      if (!isNewer(entity, entities.get(id) ?? deleted.get(id))) return
      const isDeleted = entity.deletedAt !== undefined
      ;(isDeleted ? entities : deleted).delete(id)
      ;(isDeleted ? deleted : entities).set(id, entity)
      all = null
    },
    forget(ids) {
      for (const id of ids) entities.delete(id)
      all = null
    },
  }
}

interface Kept {
  id: string
  rev: number
  deletedAt?: number | undefined
}

/** Only what is newer is put in place: then twice, late or out of order makes no difference. */
export function isNewer(
  entity: { rev: number },
  here: { rev: number } | null | undefined,
): boolean {
  return !here || entity.rev > here.rev
}
