import { TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { SiteRecord } from '../../domain/entities.ts'
import type { Language } from '@tealight/protocol'
import { settingsOf } from '../../domain/site-settings.ts'
import { type Words, wordsIn } from '../../words/words.ts'
import type { MessageForm } from './form.ts'
import { linkedText } from './linked-text.ts'
import { type Markup, markup } from '../markup.ts'
import { chatUrl, type Mode } from './mode.ts'
import { questionsMarkup } from './questions.ts'
import { SIGN } from './sign.ts'

/** What the page shows: to whom, and what became of what was written last. */
export interface PageScene {
  site: SiteRecord
  language: Language
  mode: Mode
  isOnline: boolean
  /** Whether this browser has written before. */
  isKnown: boolean
  form: MessageForm
  /** Why what was written is still in the field. */
  wrong: string | null
}

/** The chat where no script runs: who is there, what was said, and a form to answer. */
export function chatMarkup(scene: PageScene): Markup {
  const { site, language, isOnline } = scene
  const words = wordsIn(language)
  return markup`<main class="page${!scene.isKnown && ' first'}">
    <header class="head">
      ${SIGN}
      <div>
        <h1><bdi>${site.name}</bdi></h1>
        <p>${isOnline ? words.here : words.nobodyHere}</p>
      </div>
    </header>
    ${scene.isKnown ? story(scene, words) : greeting(scene, words)} ${writing(scene, words)}
    ${more(scene, words)}
  </main>`
}

/** A browser that shows no frames shows what is in it instead, or its title as a link. */
function story({ site, mode }: PageScene, words: Words): Markup {
  const url = chatUrl(site, '/transcript', mode)
  return markup`<iframe class="story" name="story" src="${url}" title="${words.conversation}"><a href="${url}">${words.conversation}</a></iframe>`
}

function greeting({ site, isOnline }: PageScene, words: Words): Markup {
  return markup`<div class="greeting">
    ${site.greeting !== '' && markup`<p dir="auto">${linkedText(site.greeting)}</p>`}
    ${!isOnline && markup`<p>${words.leaveMessage}</p>`}
  </div>`
}

function writing({ site, language, mode, form, wrong, isKnown }: PageScene, words: Words): Markup {
  return markup`<form class="write" method="post" action="${chatUrl(site, '/messages', mode)}">
    ${wrong !== null && markup`<p class="wrong" role="alert" id="wrong">${words.notSent} ${wrong}</p>`}
    ${(!isKnown || wrong !== null) && questionsMarkup({ settings: settingsOf(site), language, words, told: form.told })}
    <label for="text">${words.yourMessage}</label>
    <input type="hidden" name="id" value="${form.id}">
    <input type="hidden" name="conversationId" value="${form.conversationId}">
    ${form.token !== null && markup`<input type="hidden" name="token" value="${form.token}">`}
    <textarea
      id="text"
      name="text"
      rows="2"
      dir="auto"
      required
      maxlength="${TEXT_MAX_LENGTH}"
      ${isKnown && markup` autofocus`}${wrong !== null && markup` aria-describedby="wrong" aria-invalid="true"`}
    >
${form.text}</textarea>
    <button>${words.send}</button>
  </form>`
}

function more({ site, mode, isKnown }: PageScene, words: Words): Markup | null {
  if (!isKnown) return null
  const polling = { ...mode, isPoll: true }
  return markup`<details class="more">
    <summary>${words.more}</summary>
    <p><a href="${chatUrl(site, '', mode)}">${words.load}</a></p>
    ${!mode.isPoll && markup`<p><a href="${chatUrl(site, '', polling)}">${words.loadByItself}</a></p>`}
    <p><a href="${chatUrl(site, '/transcript', polling)}">${words.onePage}</a></p>
    <form method="post" action="${chatUrl(site, '/forgetting', mode)}">
      <button aria-describedby="forgetting">${words.forget}</button>
      <span id="forgetting">${words.forgetMeaning}</span>
    </form>
  </details>`
}
