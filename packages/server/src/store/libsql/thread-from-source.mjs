/*
 * Starts the database thread from its TypeScript source, for development and tests: on Node 20 a thread does not
 * inherit the loader of the process. The built server starts thread.js itself.
 */
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import('./thread.ts')
