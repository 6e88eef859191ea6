import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Identify, Refusal } from '@tealight/protocol'
import { personEmailSchema, personNameSchema } from '@tealight/protocol/schemas'
import { errors, jwtVerify, type JWTPayload } from 'jose'

/** Whom the site's backend says that somebody is. */
export interface SignedPerson {
  externalId: string
  name?: string | undefined
  email?: string | undefined
}

export type Proof = { ok: true; person: SignedPerson } | { ok: false; refusal: Refusal }

/** Clocks of two machines differ. */
const CLOCK_TOLERANCE_S = 10

/** Holds what was signed against each of the site's secrets: while one takes the place of the other there are two. */
export async function proveIdentity(
  secrets: readonly { secret: string }[],
  claim: Identify,
  now: number,
): Promise<Proof> {
  const { userId, signature, jwt } = claim
  let refusal: Refusal = 'identity-invalid'
  for (const { secret } of secrets) {
    const proof =
      jwt === undefined
        ? proveSignature(secret, userId, signature)
        : await proveToken(secret, jwt, now)
    const isWhoWasSaid = proof.ok && (userId ?? proof.person.externalId) === proof.person.externalId
    if (isWhoWasSaid) return { ok: true, person: { ...nameOf(claim), ...proof.person } }
    if (!proof.ok && proof.refusal === 'identity-expired') refusal = proof.refusal
  }
  return { ok: false, refusal }
}

function proveSignature(secret: string, userId = '', signature = ''): Proof {
  const right = createHmac('sha256', secret).update(userId).digest()
  const told = Buffer.from(signature, 'hex')
  const isRight = userId !== '' && told.length === right.length && timingSafeEqual(told, right)
  return isRight ? { ok: true, person: { externalId: userId } } : refused('identity-invalid')
}

async function proveToken(secret: string, jwt: string, now: number): Promise<Proof> {
  try {
    const { payload } = await jwtVerify(jwt, Buffer.from(secret), {
      // Nothing else: a token may not choose how it is checked.
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: new Date(now),
    })
    return personOf(payload)
  } catch (error) {
    return refused(error instanceof errors.JWTExpired ? 'identity-expired' : 'identity-invalid')
  }
}

/** What is signed beside the user id counts more than what the page says. */
function personOf({ sub, name, email }: JWTPayload): Proof {
  if (typeof sub !== 'string' || sub === '' || sub.length > 200) return refused('identity-invalid')
  const person: SignedPerson = { externalId: sub }
  const signedName = personNameSchema.safeParse(name)
  const signedEmail = personEmailSchema.safeParse(email)
  if (signedName.success) person.name = signedName.data
  if (signedEmail.success) person.email = signedEmail.data
  return { ok: true, person }
}

function nameOf({ name, email }: Identify): Omit<SignedPerson, 'externalId'> {
  return { name, email }
}

function refused(refusal: Refusal): Proof {
  return { ok: false, refusal }
}
