import type { Priority } from '@tealight/protocol'

/** From the most to the least urgent. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const satisfies readonly Priority[]
