import { addReply, editReply, removeReply } from '@tealight/client'
import type { Reply } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../design/icon.tsx'
import { useDesk } from '../../state/desk.ts'
import { newId } from '../../state/new-id.ts'
import { PageOf } from '../page-of.tsx'
import { Removal } from './removal.tsx'
import { ReplyFiles } from './reply-files.tsx'
import { ReplyForm } from './reply-form.tsx'
import { words } from './reply-words.ts'
import { useTold } from './use-told.ts'

/** The canned replies of everybody, and the agent's own. */
export function RepliesPage(): VNode {
  const { client, replies } = useDesk()
  const tell = useTold()
  const [isAdding, setAdding] = useState(false)
  const all = replies.all.value

  useEffect(() => {
    void replies.load().then(tell)
  }, [])

  return (
    <PageOf title={words('title')} help={words('help')}>
      {isAdding ? (
        <ReplyForm
          reply={null}
          onClose={() => setAdding(false)}
          save={async (edit) => {
            const isDone = tell(await addReply(client, { id: newId(), ...edit }), words('saved'))
            if (isDone) await replies.load()
            return isDone
          }}
        />
      ) : (
        <button type="button" class="button add-reply" onClick={() => setAdding(true)}>
          <Icon name="add" />
          {words('add')}
        </button>
      )}
      {all?.length === 0 && <p class="field-hint">{words('none')}</p>}
      {all?.map((reply) => (
        <ReplyCard key={reply.id} reply={reply} />
      ))}
    </PageOf>
  )
}

function ReplyCard({ reply }: { reply: Reply }): VNode {
  const { client, mayManage, replies } = useDesk()
  const tell = useTold()
  const [isOpen, setOpen] = useState(false)
  const mayEdit = reply.ownerId !== null || mayManage.value

  async function remove(): Promise<void> {
    if (tell(await removeReply(client, reply.id))) await replies.load()
  }

  if (isOpen)
    return (
      <ReplyForm
        reply={reply}
        onClose={() => setOpen(false)}
        save={async (edit) => {
          const isDone = tell(await editReply(client, reply.id, edit), words('saved'))
          if (isDone) await replies.load()
          return isDone
        }}
      />
    )
  return (
    <article class="field-card reply-card">
      <h3>/{reply.name}</h3>
      <p class="field-hint">
        {words(reply.ownerId === null ? 'shared' : 'own')} · {words('uses')} {reply.uses}
      </p>
      <p class="reply-text" dir="auto">
        {reply.text}
      </p>
      <ReplyFiles files={reply.files} />
      {mayEdit && (
        <div class="card-deeds">
          <button type="button" class="button is-small" onClick={() => setOpen(true)}>
            {words('edit')}
          </button>
          <Removal
            name={reply.name}
            words={words('remove')}
            sure={words('sure')}
            remove={() => void remove()}
          />
        </div>
      )}
    </article>
  )
}
