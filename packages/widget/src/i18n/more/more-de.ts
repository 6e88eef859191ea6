import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('de')

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Unterhaltung herunterladen',
    downloadHead: (site, date) => `Unterhaltung mit ${site}, heruntergeladen am ${date}`,
    downloadName: 'unterhaltung',
    policy: 'Datenschutz',
    keptFor: (days) =>
      counted(days, {
        one: 'Unterhaltungen werden # Tag lang aufbewahrt.',
        other: 'Unterhaltungen werden # Tage lang aufbewahrt.',
      }),
  },
  gate: {
    consent:
      'Um Ihnen zu antworten, speichert dieser Chat Ihre Nachrichten und in diesem Browser einen Schlüssel, mit dem Sie sie wiederfinden. Bevor Sie zustimmen, wird nichts gespeichert.',
    agree: 'Zustimmen und schreiben',
    pleaseSignIn: 'Bitte melden Sie sich an, um uns zu schreiben.',
    signIn: 'Anmelden',
  },
}
