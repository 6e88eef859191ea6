import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { EmojiTool } from '../writing/emoji-tool.tsx'
import { Toolbar } from '../writing/toolbar.tsx'
import { VoiceField, VoiceTool } from '../writing/voice-tool.tsx'
import { AnswerField } from './answer-field.tsx'
import { CardButton, CardFields } from './card-fields.tsx'
import { AwaitingLine, OfferField, OfferToggle, ReplyTo, RoomLeft } from './composer-parts.tsx'
import { FileButton } from './file-button.tsx'
import { HeldLine } from './held-line.tsx'
import { PendingFileList } from './pending-file-list.tsx'
import { useAnswer } from './use-answer.ts'
import { useFileDrops } from './use-file-drops.ts'

/** Where the agent answers. */
export function Composer({
  conversationId,
  claims,
}: {
  conversationId: string
  claims: boolean
}): VNode {
  const field = useRef<HTMLTextAreaElement>(null)
  const [isRecording, setRecording] = useState(false)
  const answer = useAnswer(conversationId, field)
  const { text, write, send, takeBack, canSend, replyTo, dropReply, offered, offer, attach } =
    answer
  const { cards, setCards, isHeld, awaiting } = answer
  const isOver = useFileDrops(attach)

  function turnRecording(isOn: boolean): void {
    setRecording(isOn)
    if (!isOn) field.current?.focus()
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {claims && (
        <p class="composer-claims">
          <Icon name="hand" />
          {t('composer.claims')}
        </p>
      )}
      {isHeld && (
        <p class="composer-claims" role="alert">
          <Icon name="alert" />
          {t('collision.held')}
        </p>
      )}
      {awaiting.isAwaiting && <AwaitingLine callOff={awaiting.callOff} />}
      {isOver && <p class="composer-drop">{t('files.drop')}</p>}
      <HeldLine {...{ conversationId, takeBack }} />
      <PendingFileList conversationId={conversationId} />
      {isRecording && (
        <VoiceField conversationId={conversationId} close={() => turnRecording(false)} />
      )}
      {replyTo && <ReplyTo quote={replyTo} drop={dropReply} />}
      {offered !== null && <OfferField offered={offered} offer={offer} />}
      <CardFields cards={cards} change={setCards} />
      <AnswerField {...{ conversationId, field, text, canSend, write, takeBack }} />
      <div class="composer-foot">
        <Toolbar
          after={
            <>
              <OfferToggle isOn={offered !== null} turn={(isOn) => offer(isOn ? '' : null)} />
              <CardButton cards={cards} change={setCards} />
            </>
          }
        >
          <FileButton onChoose={attach} />
          <EmojiTool />
          <VoiceTool isOn={isRecording} turn={turnRecording} />
        </Toolbar>
        <p id="composer-hint" class="composer-keys">
          <span>{t('composer.hint', { enter: '↵', shift: '⇧ ↵' })}</span>
        </p>
        <RoomLeft length={text.length} />
      </div>
    </form>
  )
}
