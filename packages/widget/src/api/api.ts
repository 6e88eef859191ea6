import type { Environment, VisitorClient } from '@tealight/client'
import type { GateKind } from '../gate/gate.tsx'
import type { Place } from '../loader/panel-face.ts'
import type { Draft } from '../panel/draft.ts'
import { complaintsTo } from './complain.ts'
import { makeDeeds } from './deeds.ts'
import { makeListeners } from './listeners.ts'
import { makePerson } from './person.ts'
import { watchTalk } from './watch-talk.ts'

/** What the page's calls act upon. */
export interface ApiSetting {
  place: Place
  client: Pick<VisitorClient, 'state' | 'subscribe' | 'start' | 'send' | 'lookAt' | 'connection'>
  environment: Environment
  /** Whether somebody has written here, now or earlier. */
  isReturning(): boolean
  draft: Draft
  /** What is asked of the visitor before anything may be sent or stored. */
  gate(): GateKind | undefined
  /** The visitor lets the chat store what it needs. */
  agree: () => void
  /** Shows what has changed. */
  paint: () => void
}

/** The page's calls, and what the page is told. Loaded for pages that make use of it. */
export interface Api {
  /** Does what waits in `place.calls`. */
  obey(): void
  tell(event: 'open' | 'close'): void
  /** The panel leaves. What the page listens to is handed on to the next one, if one enters. */
  leave(): void
}

export function enterApi(setting: ApiSetting): Api {
  const { place, client } = setting
  const complain = complaintsTo(place.settings.origin)
  const listeners = makeListeners()
  const endWatch = watchTalk(client, setting.isReturning(), listeners.tell)
  const person = makePerson({
    ...setting,
    complain,
    onIdentified() {
      void client.start()
      listeners.tell('identified')
    },
    onAnother(identity) {
      place.calls.unshift(['forget'], ['identify', identity])
      obey()
    },
  })
  const deeds = makeDeeds({ ...setting, listeners, person, renew })
  let isOver = false

  function obey(): void {
    while (!isOver) {
      const call = place.calls.shift()
      if (!call) return
      place.hear?.(call)
      obeyOne([...call])
    }
  }

  /** A page may call whatever it likes: it is told what is wrong, and nothing is thrown at it. */
  function obeyOne([name, ...values]: unknown[]): void {
    const deed = deeds.get(name)
    try {
      const complaint = deed ? deed(...values) : unknownCall([...deeds.keys()])
      if (complaint) complain(name, complaint)
    } catch (error) {
      complain(name, String(error))
    }
  }

  function leave(): void {
    if (isOver) return
    isOver = true
    endWatch()
    place.calls.unshift(...listeners.asCalls(), ...person.leave())
  }

  /** Begins anew. What the page has called meanwhile is done by whoever comes next. */
  function renew(): void {
    leave()
    place.renew()
  }

  return { obey, tell: listeners.tell, leave }
}

function unknownCall(known: unknown[]): string {
  const all = ['open', 'close', 'toggle', 'show', 'hide', 'destroy', ...known]
  return `there is no such call. There are ${all.join(', ')}.`
}
