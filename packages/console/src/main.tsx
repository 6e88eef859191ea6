import { browserEnvironment, createAgentClient } from '@tealight/client'
import { render } from 'preact'
import './design/tokens.css'
import './design/base.css'
import './design/controls.css'
import './session/session.css'
import './shell/shell.css'
import './lists/lists.css'
import './routing/routing.css'
import './conversation/conversation.css'
import './conversation/transcript.css'
import './conversation/files.css'
import './writing/writing.css'
import './people/people.css'
import { prepareAlerts } from './alerts/door.ts'
import { App } from './app.tsx'
import { speakAsChosen } from './i18n/language.ts'
import { prepareOffline } from './offline/door.ts'
import { recall } from './offline/recall-later.ts'
import { keepAppearance } from './shell/appearance.ts'
import { keepUnsaved } from './shell/keep-unsaved.ts'
import { openDesk } from './state/desk.ts'

const environment = browserEnvironment()
const client = createAgentClient({ origin: location.origin, environment, recall })
const desk = openDesk(client, environment)

keepAppearance(desk.preferences)
keepUnsaved(desk)
prepareOffline(desk, environment.storage)
prepareAlerts(desk, environment)
void client.start()
await speakAsChosen(desk.preferences.language.value, navigator.languages)
render(<App desk={desk} />, document.querySelector('#console') ?? document.body)
