const SHARED = ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/protocol', 'packages/client']

/**
 * What is built before the server starts. Each is made from its `inputs`, into its `output`, by the
 * package's own `build` script or by the program given here. What browsers are sent is compressed, too.
 */
export const products = [
  {
    name: 'server',
    inputs: [...SHARED, 'packages/server'],
    output: 'packages/server/dist/main.js',
    program: ['tsc', '-b', 'packages/protocol', 'packages/client', 'packages/server'],
  },
  {
    name: 'widget',
    inputs: [...SHARED, 'packages/widget'],
    output: 'packages/widget/dist',
    folder: 'packages/widget',
    isSent: true,
  },
  {
    name: 'console',
    inputs: [...SHARED, 'packages/console'],
    output: 'packages/console/dist',
    folder: 'packages/console',
    isSent: true,
  },
  {
    name: 'docs',
    inputs: ['pnpm-lock.yaml', 'docs', 'packages/protocol/SPEC.md'],
    output: 'docs/dist',
    folder: 'docs',
    isSent: true,
  },
]

/** Built only for measuring. */
export const bench = {
  name: 'bench',
  inputs: [...SHARED, 'packages/server', 'bench'],
  output: 'bench/dist',
  program: ['tsc', '-b', 'bench'],
}
