import type { Alike, Person, PersonIdentity, Visitor } from '@tealight/protocol'
import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Avatar } from '../design/avatar.tsx'
import { formatAgo } from '../i18n/formats.ts'
import { useDesk } from '../state/desk.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { splitOff } from './split-off.ts'
import { browserOf } from './visit-facts.tsx'
import { words } from './words.ts'

/** Who else the visitor is, who they may be, and the ways to make them one or two. */
export function Identities({ person, visitorId }: { person: Person; visitorId: string }): VNode {
  const { identities, alike } = person
  /** Whom to merge with: null while that is to be chosen. */
  const [merging, setMerging] = useState<{ other: Visitor | null } | null>(null)
  const here = identities.find(({ visitor }) => visitor.id === visitorId)
  const kept = identities[0]?.visitor
  return (
    <section class="identities">
      {identities.length > 1 && (
        <>
          <h3>{words('known')}</h3>
          <ul>
            {identities.map((one) => (
              <Identity key={one.visitor.id} one={one} isHere={one === here} />
            ))}
          </ul>
        </>
      )}
      {alike.length > 0 && (
        <>
          <h3>{words('alike')}</h3>
          <ul>
            {alike.map((one) => (
              <Candidate
                key={one.visitor.id}
                one={one}
                merge={() => setMerging({ other: one.visitor })}
              />
            ))}
          </ul>
        </>
      )}
      <button type="button" class="text-button" onClick={() => setMerging({ other: null })}>
        {words('merge-other')}
      </button>
      {merging && kept && (
        <MergeDialog
          visitor={kept}
          other={merging.other}
          own={identities.map(({ visitor }) => visitor.id)}
          onClose={() => setMerging(null)}
        />
      )}
    </section>
  )
}

/** One of those who are the same person, as they alone are known, and the way back. */
function Identity({ one, isHere }: { one: PersonIdentity; isHere: boolean }): VNode {
  const desk = useDesk()
  const { visitor, visit, merged } = one

  return (
    <Row visitor={visitor} isHere={isHere} about={visit && browserOf(visit)}>
      {merged && (
        <>
          <small dir="auto">
            {words('merged-by', merged.by.name, formatAgo(merged.at, desk.now.value))}
          </small>
          <button type="button" class="text-button" onClick={() => void splitOff(desk, visitor.id)}>
            {words('split')}
          </button>
        </>
      )}
    </Row>
  )
}

/** Somebody who may be the same person. */
function Candidate({ one, merge }: { one: Alike; merge: () => void }): VNode {
  return (
    <Row visitor={one.visitor}>
      <small>{words(one.by === 'email' ? 'by-email' : 'by-user-id')}</small>
      <button type="button" class="text-button" onClick={merge}>
        {words('merge')}
      </button>
    </Row>
  )
}

function Row(props: {
  visitor: Visitor
  isHere?: boolean
  about?: string | null
  children?: ComponentChildren
}): VNode {
  const { visitor, isHere = false, about, children } = props
  const { copy } = useDesk()
  const { name, label } = visitorPerson(visitor.id, visitor)
  const site = copy.sites.value.size > 1 ? copy.sites.value.get(visitor.siteId)?.name : undefined
  const facts = [visitor.email, visitor.externalId, site, about].filter(Boolean)
  return (
    <li class="identity" aria-current={isHere || undefined}>
      <Avatar id={visitor.id} name={label} size="s" />
      <div>
        <strong dir="auto">{name}</strong>
        {facts.map((fact) => (
          <small key={fact} dir="auto">
            {fact}
          </small>
        ))}
        {children}
      </div>
    </li>
  )
}
