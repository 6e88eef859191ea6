/*
 * A database thread on a disk that takes 200 ms for every commit: what a test puts in the place of the real one.
 */
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api')
  register()
}
const { Connection } = await import('../store/libsql/connection.ts')
const run = Connection.prototype.run
Connection.prototype.run = function runSlowly(step) {
  if (step.kind === 'commit') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  return run.call(this, step)
}
await import('../store/libsql/thread.ts')
