import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('ru')

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Скачать разговор',
    downloadHead: (site, date) => `Разговор с ${site}, скачан ${date}`,
    downloadName: 'разговор',
    policy: 'Политика конфиденциальности',
    keptFor: (days) =>
      counted(days, {
        one: 'Разговоры хранятся # день.',
        few: 'Разговоры хранятся # дня.',
        many: 'Разговоры хранятся # дней.',
        other: 'Разговоры хранятся # дня.',
      }),
  },
  gate: {
    consent:
      'Чтобы ответить вам, чат хранит ваши сообщения, а в этом браузере — ключ, по которому вы снова их найдёте. До вашего согласия ничего не сохраняется.',
    agree: 'Согласиться и написать',
    pleaseSignIn: 'Войдите, чтобы написать нам.',
    signIn: 'Войти',
  },
}
