import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto'

/** Where to send, and the keys that the browser opens it with: base64url. */
export interface PushAddress {
  endpoint: string
  p256dh: string
  auth: string
}

/** The one record that a message consists of is shorter than this. */
const RECORD_BYTES = 4096
const SALT_BYTES = 16
/** Says that no record follows (RFC 8188, 2). */
const LAST_RECORD = Buffer.of(2)

/**
 * Encrypts a message for one browser: RFC 8291. The push service carries it, and can't read it. `sender` and `salt` are
 * new for each message.
 *
 * @throws {Error} when the browser's key is none.
 */
export function encrypt(
  text: Buffer,
  { p256dh, auth }: Omit<PushAddress, 'endpoint'>,
  sender: ECDH = newSender(),
  salt: Buffer = randomBytes(SALT_BYTES),
): Buffer {
  const receiver = Buffer.from(p256dh, 'base64url')
  const own = sender.getPublicKey()
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, own])
  const secret = sender.computeSecret(receiver)
  const seed = hkdf(secret, Buffer.from(auth, 'base64url'), info, 32)
  const key = hkdf(seed, salt, 'Content-Encoding: aes128gcm\0', 16)
  const nonce = hkdf(seed, salt, 'Content-Encoding: nonce\0', 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const record = [cipher.update(Buffer.concat([text, LAST_RECORD])), cipher.final()]
  return Buffer.concat([
    salt,
    recordSize(),
    Buffer.of(own.length),
    own,
    ...record,
    cipher.getAuthTag(),
  ])
}

function newSender(): ECDH {
  const sender = createECDH('prime256v1')
  sender.generateKeys()
  return sender
}

function recordSize(): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(RECORD_BYTES)
  return size
}

function hkdf(secret: Buffer, salt: Buffer, info: Buffer | string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes))
}
