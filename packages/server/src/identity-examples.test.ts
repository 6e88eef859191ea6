import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { proveIdentity } from './auth/identity.ts'

/* The examples of docs/owners/identity.md, run by whichever of the languages are on this machine. */

const page = readFileSync(new URL('../../../docs/owners/identity.md', import.meta.url), 'utf8')
const secrets = [{ secret: 'a-secret-of-the-site_with-43-characters-in-it' }]
const folder = mkdtempSync(join(tmpdir(), 'tealight-examples-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Example {
  language: string
  /** What is run, and with what to see whether it is here. */
  run: [program: string, ...args: string[]]
  probe: string
  file: string
  /** Prints the signature of "anna", and then her token. */
  prints: string
}

const EXAMPLES: Example[] = [
  {
    language: 'js',
    run: ['node'],
    probe: '--version',
    file: 'example.mjs',
    prints: "console.log(signature('anna') + ' ' + token({ sub: 'anna', name: 'Anna' }))",
  },
  {
    language: 'python',
    run: ['python3'],
    probe: '--version',
    file: 'example.py',
    prints: 'print(signature("anna"), token({"sub": "anna", "name": "Anna"}))',
  },
  {
    language: 'php',
    run: ['php'],
    probe: '--version',
    file: 'example.php',
    prints: "echo signature('anna'), ' ', token(['sub' => 'anna', 'name' => 'Anna']);",
  },
  {
    language: 'ruby',
    run: ['ruby'],
    probe: '--version',
    file: 'example.rb',
    prints: "puts \"#{signature('anna')} #{token({ sub: 'anna', name: 'Anna' })}\"",
  },
  {
    language: 'go',
    run: ['go', 'run'],
    probe: 'version',
    file: 'example.go',
    prints:
      'func main() { println(signature("anna") + " " + token(map[string]any{"sub": "anna", "name": "Anna"})) }',
  },
]

describe.each(EXAMPLES)('the example in $language', ({ language, run, probe, file, prints }) => {
  const [program, ...args] = run
  const isHere = spawnSync(program, [probe]).status === 0

  test.runIf(isHere)('signs what the chat takes', async () => {
    const [, code] = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(page) ?? []
    writeFileSync(join(folder, file), `${code}\n${prints}\n`)
    const env = { ...process.env, TEALIGHT_SECRET: secrets[0]?.secret }
    const script = language === 'go' ? `"$0" "$@" 2>&1` : `"$0" "$@"`
    const said = execFileSync('sh', ['-c', script, program, ...args, file], { cwd: folder, env })
    const [signature, jwt] = String(said).trim().split(' ')
    expect(await proveIdentity(secrets, { userId: 'anna', signature }, Date.now())).toMatchObject({
      ok: true,
      person: { externalId: 'anna' },
    })
    expect(await proveIdentity(secrets, { jwt }, Date.now())).toMatchObject({
      ok: true,
      person: { externalId: 'anna', name: 'Anna' },
    })
  })

  test('is in the page', () => {
    expect(page).toContain(`\`\`\`${language}\n`)
  })
})
