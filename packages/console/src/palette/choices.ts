import { words as alertWords } from '../alerts/words.ts'
import type { IconName } from '../design/icon.tsx'
import { languageName } from '../i18n/language-names.ts'
import { speakAsChosen, t } from '../i18n/language.ts'
import { idleWords } from '../shell/availability-choice.tsx'
import { undoWords } from '../shell/undo-choice.tsx'
import type { Desk } from '../state/desk.ts'
import {
  COPY_CHOICES,
  flip,
  IDLE_MINUTES,
  LANGUAGE_CHOICES,
  THEMES,
  UNDO_SECONDS,
} from '../state/preferences.ts'
import type { Entry, Standing } from './entry.ts'

/** What is chosen for oneself: in the account's menu, in the map of the keys, and in the bars above everything. */
export function choicesAt({ desk }: Standing): Entry[] {
  const { preferences } = desk
  return [
    ...eachOf('theme', 'eye', t('account.theme'), THEMES, {
      nameOf: (theme) => t(`account.theme-${theme}`),
      choose: (theme) => (preferences.theme.value = theme),
    }),
    ...eachOf('language', 'globe', t('account.language'), LANGUAGE_CHOICES, {
      nameOf: languageName,
      choose(choice) {
        preferences.language.value = choice
        void speakAsChosen(choice, navigator.languages)
      },
    }),
    ...eachOf('undo', 'clock', t('undo.title'), UNDO_SECONDS, {
      nameOf: undoWords,
      choose: (seconds) => (preferences.undo.value = seconds),
    }),
    ...eachOf('idle', 'clock', t('availability.idle'), IDLE_MINUTES, {
      nameOf: idleWords,
      choose: (minutes) => (preferences.idle.value = minutes),
    }),
    ...eachOf('copy', 'copy', t('account.copy'), COPY_CHOICES, {
      nameOf: (choice) => t(`account.copy-${choice}`),
      choose: (choice) => (preferences.copy.value = choice),
    }),
    one('keys-switch', 'keyboard', t('keys.switch'), () => flip(preferences.keys)),
    ...noticesAt(desk),
    ...accountAt(desk),
    ...barsAt(desk),
  ]
}

interface Way<Choice> {
  nameOf: (choice: Choice) => string
  choose: (choice: Choice) => void
}

function eachOf<Choice extends string>(
  name: string,
  icon: IconName,
  title: string,
  choices: readonly Choice[],
  { nameOf, choose }: Way<Choice>,
): Entry[] {
  return choices.map((choice) =>
    one(`${name}:${choice}`, icon, `${title}: ${nameOf(choice)}`, () => choose(choice)),
  )
}

function noticesAt({ alerts }: Desk): Entry[] {
  const { sounds, notices } = alerts.value ?? {}
  const isMute = sounds?.volume.value === 0
  return [
    ...(sounds
      ? [one('sounds', 'bell', alertWords(isMute ? 'unmute' : 'mute'), sounds.toggle)]
      : []),
    ...(notices?.permission.value === 'default'
      ? [one('notify', 'bell', t('welcome.notify'), () => void notices.ask())]
      : []),
  ]
}

function accountAt({ availability, copy, counts, departure, install, open }: Desk): Entry[] {
  const count = counts.value.mine
  const { hasPassword = true } = copy.session.value ?? {}
  const password = t(hasPassword ? 'password.change-title' : 'password.title')
  const handOver = t('availability.hand-over', { count })
  return [
    ...(availability.isAway.value && count > 0
      ? [one('hand-over-all', 'give', handOver, () => void availability.handOverAll())]
      : []),
    ...(install.isOffered.value ? [one('install', 'install', t('app.install'), install.ask)] : []),
    one('password', 'key', password, () => void (open.value = 'password')),
    one('sign-out', 'leave', t('account.sign-out'), () => void departure.signOut()),
  ]
}

/** What the bars ask for, while they stand there. */
function barsAt({ copy, deeds, isOutdated }: Desk): Entry[] {
  return [
    ...(copy.status.value.kind === 'live'
      ? []
      : [one('reconnect', 'reopen', t('connection.retry'), deeds.reconnect)]),
    ...(isOutdated.value
      ? [one('reload', 'reopen', t('app.reload'), () => location.reload())]
      : []),
  ]
}

const one = (id: string, icon: IconName, title: string, run: () => void): Entry => ({
  id,
  title,
  face: { icon },
  run,
})
