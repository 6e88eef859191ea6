import { runKept } from '../terminal/run.mjs'

/** A check that another program makes: it holds when that program ends well. */
export function programCheck(name, program, args) {
  return {
    name,
    async run() {
      const { code, output } = await runKept(program, args)
      return code === 0 ? { passed: 1 } : { failed: 1, details: output }
    },
  }
}
