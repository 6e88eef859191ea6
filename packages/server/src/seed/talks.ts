/** What somebody says in a seeded conversation. */
export interface Line {
  by: 'visitor' | 'agent'
  text: string
}

/** A conversation to try things out with. */
export interface Talk {
  language: string
  page: { url: string; title: string }
  lines: Line[]
  isResolved?: boolean
}

const lamp = { url: '/demo/product.html?id=fastnet', title: 'Fastnet storm lantern · Skerry' }
const shop = { url: '/demo/shop.html', title: 'All candles and lamps · Skerry' }
const delivery = { url: '/demo/delivery.html', title: 'Delivery and returns · Skerry' }

const asks = (text: string): Line => ({ by: 'visitor', text })
const answers = (text: string): Line => ({ by: 'agent', text })

/** Short and long, waiting, open and resolved, in scripts that run either way. */
export const talks: readonly Talk[] = [
  { language: 'en-GB', page: lamp, lines: [asks('Does the lantern come with a wick?')] },
  { language: 'zh-CN', page: shop, lines: [asks('你好，蜡烛可以寄到上海吗？大概需要多久？')] },
  {
    language: 'ar',
    page: delivery,
    lines: [asks('مرحبا، هل يمكنني إرجاع المصباح إذا لم يعجبني؟')],
  },
  {
    language: 'de-DE',
    page: shop,
    lines: [asks('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3))],
  },
  {
    language: 'en-US',
    page: lamp,
    lines: [
      asks('Hi! My order arrived with a broken glass.'),
      answers('I am sorry to hear that. We send a new one today, free of charge.'),
      asks('That was quick. Thank you! 🙏'),
    ],
  },
  {
    language: 'fr-FR',
    page: delivery,
    lines: [
      asks('Bonjour, livrez-vous en Belgique ?'),
      answers('Bonjour ! Oui, en trois jours, pour 6 €.'),
      asks('Parfait. Voici ma liste :\n- deux lanternes\n- six bougies\n- une mèche'),
    ],
  },
  {
    language: 'ja-JP',
    page: shop,
    lines: [asks('ギフト包装はできますか？'), answers('はい、無料で承ります。')],
    isResolved: true,
  },
]
