import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The name under which the pages of docs/deploy/ offer Tealight. */
export const HOST = 'chat.company.example'

/** A certificate for `HOST` that signed itself: paths of it, and of what belongs to it. */
export interface Certificate {
  readonly certificate: string
  readonly key: string
  /** Both in one file. */
  readonly both: string
  /** The certificate itself. */
  readonly pem: string
  isThrownAway(): Promise<void>
}

export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'tealight-certificate-'))
  const certificate = join(folder, 'certificate.pem')
  const key = join(folder, 'key.pem')
  const both = join(folder, 'both.pem')
  const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`]
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const files = ['-out', certificate, '-keyout', key]
  await run('openssl', ['req', '-x509', '-days', '2', ...curve, ...subject, ...files])
  const [pem, secret] = await Promise.all([readFile(certificate, 'utf8'), readFile(key, 'utf8')])
  await writeFile(both, pem + secret)
  // The programs run as another user than the tests, and the key is worth nothing.
  await Promise.all([chmod(folder, 0o755), chmod(key, 0o644)])
  const isThrownAway = () => rm(folder, { recursive: true, force: true })
  return { certificate, key, both, pem, isThrownAway }
}
