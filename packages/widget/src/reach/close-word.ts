import type { Language } from '@tealight/protocol'

/** What the cross of a bubble says to who can't see it. */
const WORDS: Record<Language, string> = {
  en: 'Close',
  'zh-CN': '关闭',
  'zh-TW': '關閉',
  ja: '閉じる',
  ko: '닫기',
  de: 'Schließen',
  fr: 'Fermer',
  es: 'Cerrar',
  'pt-BR': 'Fechar',
  it: 'Chiudi',
  nl: 'Sluiten',
  pl: 'Zamknij',
  tr: 'Kapat',
  ru: 'Закрыть',
  uk: 'Закрити',
  ar: 'إغلاق',
  he: 'סגירה',
  hi: 'बंद करें',
  id: 'Tutup',
  vi: 'Đóng',
}

export function closeWord(language: string): string {
  const words: Record<string, string | undefined> = WORDS
  return words[language] ?? WORDS.en
}
