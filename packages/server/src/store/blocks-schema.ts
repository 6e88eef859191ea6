import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** Something is there: spelt out, as a partial index asks for. */
export function isSet(column: AnyColumn): SQL {
  return sql`${column} is not null`
}

/** Where a blocked visitor stands in the list of those who are. */
export function newestBlockFirst(block: AnyColumn): SQL {
  return sql`(- cast(${block} ->> 'at' as bigint))`
}

/** When a block ends by itself; null: never. */
export function blockEnd(block: AnyColumn): SQL {
  return sql`(cast(${block} ->> 'until' as bigint))`
}
