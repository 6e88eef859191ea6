import type { Outcome } from '../../commands/outcome.ts'
import { sendAsVisitor, type VisitorWords } from '../../commands/send-as-visitor.ts'
import { accepted } from '../answer.ts'
import type { House, SiteEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import type { RateLimits } from '../limits.ts'
import { ownNetwork } from '../network-of.ts'
import type { VisitorDoors } from './routes.ts'

/** A visitor says something on a site, within the limits of visitors, through whichever door it came. */
export type Say = (where: Where, words: Said) => Promise<Done>

type Where = Pick<SiteEnv['Variables'], 'address' | 'site'>
type Said = Omit<
  VisitorWords,
  'workspaceId' | 'siteId' | 'needsIdentity' | 'asked' | 'invitation' | 'network'
> & {
  /** What tells this browser from others, where somebody may have been invited. */
  sign?: string
}
type Done = Extract<Outcome, { ok: true }>

export function createSay(
  { store, presence: { guests } }: House,
  { visitors, blocks }: Pick<VisitorDoors, 'visitors' | 'blocks'>,
  limits: RateLimits,
): Say {
  return async ({ address, site }, { sign, ...said }) => {
    const { workspaceId, id: siteId, settings } = site
    limits.message(said.tokenHash)
    await blocks.keepOutNetwork(workspaceId, address)
    await keepOutCrowds(address, siteId, said.tokenHash)
    const needsIdentity = settings.identity?.required ?? false
    const invitation = sign === undefined ? null : guests.invitationOf(siteId, sign)
    const network = ownNetwork(address)
    const from = { workspaceId, siteId, ...(network !== undefined && { network }) }
    const words = { ...from, needsIdentity, asked: { settings }, invitation, ...said }
    const done = accepted(await sendAsVisitor(store.journal, words))
    if (sign !== undefined) guests.welcome(siteId, sign)
    if (done.entries[0]?.seq === 1) limits.conversationBegan(address)
    return done
  }

  /** Only where many have begun of late is it looked up whether this one is known. */
  async function keepOutCrowds(address: string, siteId: string, tokenHash: string): Promise<void> {
    if (!limits.isCrowded(address)) return
    if ((await visitors.find(siteId, tokenHash)) === null) throw new Refused('too-many-requests')
  }
}
