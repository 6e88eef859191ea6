import { identifyVisitor, revokeToken, updateVisitor } from '@tealight/client'
import type { TealightIdentity, TealightVisitor } from '../public-api.ts'
import type { ApiSetting } from './api.ts'

/** Who the visitor is, as the site's backend has signed it or the page says it. */
export interface Person {
  identify(identity: TealightIdentity): void
  update(change: TealightVisitor): void
  /** Has the server forget this browser. What was said stays with the person. */
  forget(): void
  /** Ends it. Gives back the calls that nobody has heard of yet. */
  leave(): unknown[][]
}

interface PersonSetting extends ApiSetting {
  onIdentified(): void
  /** The server has this browser down as somebody else's: begin as a stranger, and try again. */
  onAnother(identity: TealightIdentity): void
  complain(call: string, complaint: string): void
}

/** Tells the server as soon as it can be told. */
export function makePerson(setting: PersonSetting): Person {
  const { client, environment, gate, complain } = setting
  const where = { ...setting.place.settings, environment }
  let identity: TealightIdentity | null = null
  let change: TealightVisitor | null = null
  /** The last identity that the server has believed, as text: a single-page app says it on each of its pages. */
  let believed = ''
  /** Ends what is being told. One thing at a time: what a page says of somebody comes after who it is. */
  let end: (() => void) | null = null
  const unsubscribe = client.subscribe(tell)

  function tell(): void {
    if (end) return
    // Where the visitor has to agree first, nothing would be kept.
    if (identity && gate() !== 'consent') tellIdentity(identity)
    // Nobody is known to the server before its stream is let in.
    else if (change && client.state.status.kind === 'live') tellChange(change)
  }

  function tellIdentity(told: TealightIdentity): void {
    end = identifyVisitor(where, told, (answer) => {
      identity = end = null
      if (answer.ok) {
        believed = JSON.stringify(told)
        setting.onIdentified()
      } else if (answer.refusal === 'identified-as-another') return setting.onAnother(told)
      else complain('identify', answer.message)
      tell()
    })
  }

  function tellChange(told: TealightVisitor): void {
    end = updateVisitor(where, told, (answer) => {
      end = null
      if (change === told) change = null
      if (!answer.ok) complain('update', answer.message)
      tell()
    })
  }

  function stop(): void {
    end?.()
    end = null
  }

  return {
    identify(said) {
      if (identity) stop()
      else if (believed === JSON.stringify(said)) return setting.onIdentified()
      identity = said
      tell()
    },
    update(said) {
      believed = ''
      change = joined(change, said)
      tell()
    },
    forget() {
      stop()
      identity = change = null
      revokeToken(where)
    },
    leave() {
      unsubscribe()
      stop()
      return callsOf(identity, change)
    },
  }
}

/** The calls that say it again elsewhere. */
function callsOf(identity: TealightIdentity | null, change: TealightVisitor | null): unknown[][] {
  const calls = [identity && ['identify', identity], change && ['update', change]]
  return calls.flatMap((call) => (call ? [call] : []))
}

function joined(before: TealightVisitor | null, said: TealightVisitor): TealightVisitor {
  const attributes = { ...before?.attributes, ...said.attributes }
  return { ...before, ...said, ...(Object.keys(attributes).length > 0 && { attributes }) }
}
