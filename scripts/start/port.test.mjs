import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { requireFreePort } from './port.mjs'

test('a free port is taken without a word', async () => {
  await expect(requireFreePort({ PORT: '0' })).resolves.toBeUndefined()
})

test('a taken port is named, and how to choose another', async () => {
  const other = createServer().listen(0, '0.0.0.0')
  await once(other, 'listening')
  const { port } = other.address()
  await expect(requireFreePort({ PORT: String(port) })).rejects.toThrow(
    `Port ${port} is taken: stop the program that uses it, or choose another with PORT=${port + 1} npm start.`,
  )
  other.close()
})

test.each(['http', '-1', '65536', '80.5'])('PORT=%s is refused in one sentence', async (PORT) => {
  await expect(requireFreePort({ PORT })).rejects.toThrow(/^PORT is ".+": set it to a whole number/)
})
