import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/*
 * scrypt with parameters that OWASP lists (N=2^16, r=8, p=2: 64 MiB):
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
const CURRENT = { cost: 2 ** 16, blockSize: 8, parallelization: 2 }
const KEY_BYTES = 32
const SALT_BYTES = 16
const MAX_MEMORY_BYTES = 256 * 1024 * 1024

/** libuv has four threads; files and DNS must not queue behind people who sign in. */
const AT_ONCE = 2
const waiting: (() => void)[] = []
let running = 0

interface Kept {
  cost: number
  blockSize: number
  parallelization: number
  salt: Buffer
  key: Buffer
}

/** A password as it is kept: the parameters, a salt of its own, and the derived key. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return write({ ...CURRENT, salt, key: await derive(password, { ...CURRENT, salt }) })
}

/** Whether this is the password. With no hash at all it takes just as long and is never right. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const kept = hash === null ? NOBODYS : parse(hash)
  const key = await derive(password, kept)
  return timingSafeEqual(key, kept.key) && hash !== null
}

const NOBODYS: Kept = { ...CURRENT, salt: randomBytes(SALT_BYTES), key: randomBytes(KEY_BYTES) }

function write({ cost, blockSize, parallelization, salt, key }: Kept): string {
  const bytes = [salt, key].map((part) => part.toString('base64url'))
  return ['scrypt', cost, blockSize, parallelization, ...bytes].join('$')
}

function parse(hash: string): Kept {
  const [, cost, blockSize, parallelization, salt = '', key = ''] = hash.split('$')
  return {
    cost: Number(cost),
    blockSize: Number(blockSize),
    parallelization: Number(parallelization),
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}

async function derive(password: string, how: Omit<Kept, 'key'>): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await new Promise((resolve, reject) => {
      const { salt, cost, blockSize, parallelization } = how
      const options = { cost, blockSize, parallelization, maxmem: MAX_MEMORY_BYTES }
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
        error ? reject(error) : resolve(key),
      )
    })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}
