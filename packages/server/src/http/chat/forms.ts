import { TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { hashToken } from '../../auth/token.ts'
import { settingsOf } from '../../domain/site-settings.ts'
import { isBlank, normaliseText } from '../../domain/text.ts'
import { wordsIn } from '../../words/words.ts'
import { readForm } from '../body.ts'
import type { SiteEnv } from '../env.ts'
import { Refused, statusOf } from '../errors.ts'
import { languageOf, refusalWords, refusedBy } from './answers.ts'
import { freshForm, type MessageForm, messageFormSchema } from './form.ts'
import { CONSENT, readIntroduction } from './introduction.ts'
import { chatPageOf, chatUrl, readMode } from './mode.ts'
import { answerPage } from './pages.ts'
import type { ChatHouse } from './routes.ts'
import { clearVisitorCookie, readVisitorCookie, setVisitorCookie } from './visitor-cookie.ts'

/** What the plain page sends. Each is answered with a way back to the page, so that a reload sends nothing again. */
export function formRoutes(house: ChatHouse) {
  return new Hono<SiteEnv>()
    .post('/messages', async (c) => {
      const form = await readForm(c, messageFormSchema)
      const text = normaliseText(form.text).trim()
      const complaint = complaintOf(c, form, text)
      if (complaint !== null) return answerPage(c, house, { form, wrong: complaint, status: 400 })
      try {
        await send(c, form, text)
      } catch (error) {
        return sendBack(c, form, error)
      }
      return c.redirect(chatUrl(c.var.site, '', readMode(c)), 303)
    })
    .post('/forgetting', async (c) => {
      const token = readVisitorCookie(c)
      clearVisitorCookie(c)
      if (token !== null) await house.forget(c.var.site, hashToken(token))
      return c.redirect(chatUrl(c.var.site, '', readMode(c)), 303)
    })

  /** Whoever is known is known by the cookie, whatever the form says. */
  async function send(c: Context<SiteEnv>, form: MessageForm, text: string): Promise<void> {
    const token = readVisitorCookie(c) ?? form.token
    if (token === null) throw new Refused('unknown-visitor')
    await house.say(c.var, {
      tokenHash: hashToken(token),
      language: languageOf(c),
      channel: 'page',
      conversationId: form.conversationId,
      messageId: form.id,
      text,
      fileIds: [],
      page: chatPageOf(c, c.var.site, house),
      about: readIntroduction(form.told, settingsOf(c.var.site)) ?? {},
    })
    setVisitorCookie(c, house, token)
  }

  /** What was written stays in the field. Where the conversation is not theirs any more, it is the first of a new one. */
  async function sendBack(c: Context<SiteEnv>, form: MessageForm, error: unknown) {
    if (!(error instanceof Error)) throw error
    const refused = refusedBy(error)
    if (refused.refusal === 'internal') throw error
    const isLost = ['not-found', 'id-taken', 'unknown-visitor'].includes(refused.refusal)
    const again = isLost
      ? { ...(await freshForm(c, house)), text: form.text, told: form.told }
      : form
    const words = wordsIn(languageOf(c))
    const wrong = isLost ? words.failed : refusalWords(refused.refusal, words)
    return answerPage(c, house, { form: again, wrong, status: statusOf(refused) })
  }
}

/** What has to be done before it can be sent. */
function complaintOf(c: Context<SiteEnv>, { told }: MessageForm, text: string): string | null {
  const settings = settingsOf(c.var.site)
  const words = wordsIn(languageOf(c))
  const isFirst = readVisitorCookie(c) === null
  if (isBlank(text)) return words.empty
  if (isFirst && settings.privacy.consent === 'ask' && told[CONSENT] !== 'yes') {
    return words.agreeFirst
  }
  if (readIntroduction(told, settings) === null) return words.checkAnswers
  return text.length > TEXT_MAX_LENGTH ? words.tooLong(TEXT_MAX_LENGTH) : null
}
