import type { Signal } from '@preact/signals'
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { Avatar } from '../design/avatar.tsx'
import { Icon } from '../design/icon.tsx'
import { languageName } from '../i18n/language-names.ts'
import { formatNumber } from '../i18n/formats.ts'
import { speakAsChosen, t } from '../i18n/language.ts'
import { REPORTS_PATH, settingsPath, WALL_PATH } from '../routes/place.ts'
import { presenceOf } from '../state/agent-presence.ts'
import { useDesk } from '../state/desk.ts'
import type { LanguageChoice, Theme } from '../state/preferences.ts'
import { LANGUAGE_CHOICES, THEMES } from '../state/preferences.ts'
import { AvailabilityChoice } from './availability-choice.tsx'
import { ChoiceSelect } from './choice-select.tsx'
import { CopyChoice } from './copy-choice.tsx'
import { Team } from './team.tsx'
import { UndoChoice } from './undo-choice.tsx'

const MENU_ID = 'account-menu'

/** The agent's own corner: name, appearance, language, password, the way out. */
export function AccountMenu(): VNode | null {
  const desk = useDesk()
  const { me, preferences, open, gestures } = desk
  const menu = useRef<HTMLDivElement>(null)
  const agent = me.value
  if (agent === null) return null
  const presence = presenceOf(desk, agent)

  function openInstead(what: 'keys' | 'password'): void {
    menu.current?.hidePopover()
    open.value = what
  }

  return (
    <div class="account">
      <button type="button" class="account-button" popovertarget={MENU_ID}>
        <Avatar
          id={agent.id}
          name={agent.name}
          isOnline={presence === 'online'}
          isAway={presence === 'away'}
          size="s"
        />
        <span class="rail-label" dir="auto">
          {agent.name}
        </span>
        <AccountLoad />
        <span class="unseen">
          {t('account.title')} · {t(`team.${presence}`)}
        </span>
        <Icon name="more" />
      </button>
      <div
        ref={menu}
        id={MENU_ID}
        class="account-menu"
        popover="auto"
        role="dialog"
        aria-label={t('account.title')}
      >
        <div class="account-who">
          <Avatar id={agent.id} name={agent.name} />
          <div>
            <p class="account-name" dir="auto">
              {agent.name}
            </p>
            <p class="account-mail">{agent.email}</p>
            <p class="account-mail">{t(`account.role-${agent.role}`)}</p>
          </div>
        </div>
        <AvailabilityChoice />
        {/* Where the rail has no room for the team, this has. */}
        <div class="account-team">
          <Team />
        </div>
        <ThemeChoice theme={preferences.theme} />
        <UndoChoice />
        <CopyChoice />
        {gestures.value && <ChoiceSelect {...gestures.value.swipeChoice(preferences)} />}
        <LanguageSelect choice={preferences.language} />
        <div class="account-deeds">
          <AccountLinks onGo={() => menu.current?.hidePopover()} />
          <button type="button" class="menu-button" onClick={() => openInstead('keys')}>
            <Icon name="keyboard" />
            {t('account.keys')}
          </button>
          <InstallButton />
          <PasswordButton onOpen={() => openInstead('password')} />
          <SignOutButton />
        </div>
      </div>
    </div>
  )
}

/** The pages that the rail has no room for. */
function AccountLinks({ onGo }: { onGo: () => void }): VNode {
  const { mayManage } = useDesk()
  const links = [
    [REPORTS_PATH, 'chart', t('nav.reports')],
    ...(mayManage.value
      ? ([
          [WALL_PATH, 'team', t('nav.wall')],
          [settingsPath(), 'settings', t('nav.settings')],
        ] as const)
      : []),
    [settingsPath('replies'), 'note', t('composer.replies')],
    [settingsPath('notifications'), 'bell', t('account.notifications')],
  ] as const
  return (
    <>
      {links.map(([path, icon, words]) => (
        <a key={path} class="menu-button" href={path} onClick={onGo}>
          <Icon name={icon} />
          {words}
        </a>
      ))}
    </>
  )
}

/** How much of one's capacity is taken. */
function AccountLoad(): VNode | null {
  const { value } = useDesk().workload
  if (value === null) return null
  const parts = { load: formatNumber(value.load), capacity: formatNumber(value.capacity) }
  return (
    <span
      class={value.load < value.capacity ? 'account-load' : 'account-load is-full'}
      title={t('availability.load-label', parts)}
    >
      {t('availability.load', parts)}
    </span>
  )
}

function ThemeChoice({ theme }: { theme: Signal<Theme> }): VNode {
  return (
    <fieldset class="segments">
      <legend>{t('account.theme')}</legend>
      <div>
        {THEMES.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="theme"
              checked={theme.value === name}
              onChange={() => (theme.value = name)}
            />
            <span>{t(`account.theme-${name}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function LanguageSelect({ choice }: { choice: Signal<LanguageChoice> }): VNode {
  function choose(wanted: LanguageChoice): void {
    choice.value = wanted
    void speakAsChosen(wanted, navigator.languages)
  }
  return (
    <ChoiceSelect
      label={t('account.language')}
      choices={LANGUAGE_CHOICES}
      chosen={choice.value}
      nameOf={languageName}
      choose={choose}
    />
  )
}

function InstallButton(): VNode | null {
  const { install } = useDesk()
  if (!install.isOffered.value) return null
  return (
    <button type="button" class="menu-button" onClick={install.ask}>
      <Icon name="install" />
      {t('app.install')}
    </button>
  )
}

function PasswordButton({ onOpen }: { onOpen: () => void }): VNode {
  const { copy } = useDesk()
  const hasPassword = copy.session.value?.hasPassword ?? true
  return (
    <button type="button" class="menu-button" onClick={onOpen}>
      <Icon name="key" />
      {t(hasPassword ? 'password.change-title' : 'password.title')}
    </button>
  )
}

function SignOutButton(): VNode {
  const { departure } = useDesk()
  return (
    <button type="button" class="menu-button" onClick={() => void departure.signOut()}>
      <Icon name="leave" flips />
      {t('account.sign-out')}
    </button>
  )
}
