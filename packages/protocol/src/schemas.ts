/** The same as schemas, for whoever has to check what comes in. */
export * from './agent-requests.ts'
export * from './entities.ts'
export * from './frames.ts'
export * from './ids.ts'
export * from './signals.ts'
export * from './visitor-entities.ts'
export * from './visitor-requests.ts'
