import { createECDH, createPrivateKey, hkdfSync, type KeyObject, sign } from 'node:crypto'

/** By what push services know this installation: RFC 8292. */
export interface PushKeys {
  /** As browsers want it: a point on P-256, base64url. */
  publicKey: string
  privateKey: KeyObject
}

const KEY_BYTES = 32
/** Longer than any message is on its way here; a service takes a day at most. */
const VALID_S = 12 * 60 * 60

/** The keys of an installation follow from its secret: they are the same on all of its nodes, and after each start. */
export function pushKeysFrom(secret: Buffer): PushKeys {
  const ecdh = createECDH('prime256v1')
  const own = Buffer.from(hkdfSync('sha256', secret, '', 'push keys', KEY_BYTES))
  ecdh.setPrivateKey(own)
  const point = ecdh.getPublicKey()
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 1 + KEY_BYTES).toString('base64url'),
    y: point.subarray(1 + KEY_BYTES).toString('base64url'),
    d: own.toString('base64url'),
  }
  return {
    publicKey: point.toString('base64url'),
    privateKey: createPrivateKey({ key, format: 'jwk' }),
  }
}

/** Tells a push service who sends. `contact`: where its people find ours. */
export function vapidHeader(
  { publicKey, privateKey }: PushKeys,
  { origin }: URL,
  contact: string,
  now: number,
): string {
  const exp = Math.floor(now / 1_000) + VALID_S
  const parts = [
    { typ: 'JWT', alg: 'ES256' },
    { aud: origin, exp, sub: contact },
  ]
  const told = parts.map((part) => encoded(Buffer.from(JSON.stringify(part)))).join('.')
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const
  return `vapid t=${told}.${encoded(sign('sha256', Buffer.from(told), key))}, k=${publicKey}`
}

const encoded = (bytes: Buffer): string => bytes.toString('base64url')
