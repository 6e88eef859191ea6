import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const DEPLOY = new URL('../../../docs/deploy/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, DEPLOY), 'utf8')

const folders = readdirSync(DEPLOY, { withFileTypes: true }).filter((one) => one.isDirectory())
const shown = folders.flatMap(({ name }) =>
  readdirSync(new URL(name, DEPLOY)).map((file) => [name, file] as const),
)

test.each(shown)('the page of %s shows %s as it is tested', (name, file) => {
  const blocks = [...read(`${name}.md`).matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, text]) => text)
  expect(blocks).toContain(read(`${name}/${file}`))
})
