import type { Deeds, DeedSetting } from './deeds.ts'
import { forgetVisitor } from './forget-visitor.ts'
import { readIdentity, readVisitor } from './identities.ts'

/** What a page says of its visitor. */
export function personDeeds(setting: DeedSetting): Deeds {
  const { person, renew } = setting
  return {
    identify(wanted) {
      const identity = readIdentity(wanted)
      if (!identity) return SIGNED
      person.identify(identity)
    },
    update(wanted) {
      const visitor = readVisitor(wanted)
      if (!visitor) return KNOWN
      person.update(visitor)
    },
    track(what, value = true) {
      const visitor = typeof what === 'string' && readVisitor({ attributes: { [what]: value } })
      if (!visitor) return TRACKED
      person.update(visitor)
    },
    forget() {
      person.forget()
      forgetVisitor(setting)
      renew()
    },
  }
}

const SIGNED = `give it what your backend has signed, as text: tealight('identify', { userId: '42', signature: '…' }) or { jwt: '…' }.`
const TRACKED = `give it what the visitor does, and about what: tealight('track', 'added to cart', 'Lamp').`
const KNOWN = `give it what the page knows: tealight('update', { name, email, attributes: { plan: 'gold' } }).`
