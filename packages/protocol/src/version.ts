/**
 * The version of the wire. A client says which one it speaks when it opens a stream; a server that
 * cannot speak it answers with the refusal `unsupported-protocol`, never with frames that it misreads.
 *
 * Change it whenever `wire-hash.test.ts` turns red on purpose, and add a line to the history.
 *
 * - 1: the foundation: visitor, agent, conversation, message; typing, presence, availability.
 */
export const PROTOCOL_VERSION = 1
