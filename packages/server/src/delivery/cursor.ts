import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'

/** A rev as a client carries it. What can't be opened is unknown, and an unknown cursor is answered with a snapshot. */
export interface Cursors {
  seal(workspaceId: string, rev: number): string
  open(workspaceId: string, cursor: string): number | null
}

/** Agents may know the workspace's numbers. */
export const agentCursors: Cursors = {
  seal: (_workspaceId, rev) => String(rev),
  open: (_workspaceId, cursor) => (/^\d{1,15}$/.test(cursor) ? Number(cursor) : null),
}

const KEY_BYTES = 16
const TAG_BYTES = 8

/**
 * Cursors for visitors, who must not learn how much happens in a workspace. The rev and a tag of the workspace are
 * one block of AES: without the key neither the number nor the distance between two of them can be seen, and a made-up
 * or borrowed cursor does not carry the tag.
 */
export function visitorCursors(secret: Buffer): Cursors {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'visitor cursors', KEY_BYTES))
  return {
    seal(workspaceId, rev) {
      const block = Buffer.concat([Buffer.alloc(8), tagOf(workspaceId)])
      block.writeBigUInt64BE(BigInt(rev))
      const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false)
      return cipher.update(block).toString('base64url')
    },
    open(workspaceId, cursor) {
      const sealed = Buffer.from(cursor, 'base64url')
      if (sealed.length !== 16) return null
      const block = createDecipheriv('aes-128-ecb', key, null).setAutoPadding(false).update(sealed)
      return block.subarray(8).equals(tagOf(workspaceId)) ? Number(block.readBigUInt64BE()) : null
    },
  }
}

function tagOf(workspaceId: string): Buffer {
  return createHash('sha256').update(workspaceId).digest().subarray(0, TAG_BYTES)
}
