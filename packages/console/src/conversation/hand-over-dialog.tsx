import { inviteHelper, type Result, transfer } from '@tealight/client'
import { type Conversation, TEXT_MAX_LENGTH, type Transfer } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Dialog } from '../design/dialog.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { presenceOf } from '../state/agent-presence.ts'
import { useDesk } from '../state/desk.ts'
import { newId } from '../state/new-id.ts'
import { words } from './hand-over-words.ts'

/** To whom a conversation is given, with a few words for them. */
export function HandOverDialog(props: { conversation: Conversation; onClose: () => void }): VNode {
  const { conversation, onClose } = props
  const { client, drafts, notices } = useDesk()
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const id = useId()
  const agentId = to.startsWith(AGENT) ? to.slice(AGENT.length) : null

  async function tell(deed: Promise<Result<void>>, done: string): Promise<void> {
    const outcome = await deed
    if (!outcome.ok) return notices.tell(refusalWords(outcome.refusal), 'problem')
    notices.tell(done)
    onClose()
  }

  function give(event: Event): void {
    event.preventDefault()
    const draft = drafts.of(conversation.id)
    const wish: Transfer = {
      to: agentId === null ? { teamId: to.slice(TEAM.length) } : { agentId },
      ...(note.trim() !== '' && { note: { id: newId(), text: note.trim() } }),
      ...(agentId !== null && draft !== '' && { draft }),
    }
    if (agentId !== null) drafts.keep(conversation.id, '')
    void tell(transfer(client, conversation.id, wish), words('done'))
  }

  return (
    <Dialog title={words('title')} onClose={onClose}>
      <form class="hand-over" onSubmit={give}>
        <div class="field">
          <label for={`${id}-to`}>{words('to')}</label>
          <Heirs id={`${id}-to`} conversation={conversation} chosen={to} choose={setTo} />
        </div>
        <div class="field">
          <label for={`${id}-note`}>{words('note')}</label>
          <textarea
            id={`${id}-note`}
            rows={3}
            dir="auto"
            value={note}
            maxLength={TEXT_MAX_LENGTH}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
          <p class="field-hint">{words('note-hint')}</p>
        </div>
        <div class="hand-over-deeds">
          <button class="button is-primary" disabled={to === ''}>
            {words('give')}
          </button>
          {conversation.status === 'open' && (
            <button
              type="button"
              class="button"
              disabled={agentId === null}
              onClick={() =>
                agentId !== null &&
                void tell(inviteHelper(client, conversation.id, agentId), words('invited'))
              }
            >
              {words('invite')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

const AGENT = 'agent:'
const TEAM = 'team:'

/** Everybody who can go on with it, those first who are there. */
function Heirs(props: {
  id: string
  conversation: Conversation
  chosen: string
  choose: (to: string) => void
}): VNode {
  const { id, conversation, chosen, choose } = props
  const desk = useDesk()
  const { copy, me } = desk
  const online = copy.agentsOnline.value
  const agents = [...copy.agents.value.values()]
    .filter((agent) => agent.id !== conversation.assigneeId && agent.id !== me.value?.id)
    .sort(
      (a, b) => Number(online.has(b.id)) - Number(online.has(a.id)) || a.name.localeCompare(b.name),
    )
  return (
    <select id={id} required value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{words('choose')}</option>
      <optgroup label={words('agents')}>
        {agents.map((agent) => (
          <option key={agent.id} value={AGENT + agent.id}>
            {agent.name} · {t(`team.${presenceOf(desk, agent)}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={words('teams')}>
        {[...copy.teams.value.values()].map((team) => (
          <option key={team.id} value={TEAM + team.id}>
            {team.name}
          </option>
        ))}
      </optgroup>
    </select>
  )
}
