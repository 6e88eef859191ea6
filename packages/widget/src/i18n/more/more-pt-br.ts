import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('pt-BR')

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Baixar a conversa',
    downloadHead: (site, date) => `Conversa com ${site}, baixada em ${date}`,
    downloadName: 'conversa',
    policy: 'Política de privacidade',
    keptFor: (days) =>
      counted(days, {
        one: 'As conversas são guardadas por # dia.',
        other: 'As conversas são guardadas por # dias.',
      }),
  },
  gate: {
    consent:
      'Para responder a você, este chat guarda suas mensagens e, neste navegador, uma chave para encontrá-las de novo. Nada é guardado antes de você concordar.',
    agree: 'Concordar e escrever',
    pleaseSignIn: 'Entre na sua conta para escrever para nós.',
    signIn: 'Entrar',
  },
}
