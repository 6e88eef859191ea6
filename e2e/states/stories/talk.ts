import { expect } from '@playwright/test'
import type { Story } from '../story.ts'

/** While somebody waits, and while people talk. */
export const talk: Story[] = [
  {
    async tell({ guest, look, say }) {
      await guest.opensChat()
      await guest.wrote(say('Where is my parcel?', 'أين طردي؟'))
      await expect(guest.page.locator('.waiting p').first()).not.toBeEmpty()
      await look('waiting')
      await guest.page.locator('.waiting button').click()
      await guest.page.locator('.contact input').fill('mia')
      await guest.page.locator('.contact button').first().click()
      await expect(guest.page.locator('.contact .failed')).not.toBeEmpty()
      await look('waiting-leaving-an-address')
    },
  },
  {
    site: { settings: { messages: { canDelete: true } } },
    async tell({ guest, desk, look, say }) {
      await guest.opensChat()
      await guest.wrote(say('Do the lamps come with a bulb?', 'هل يأتي المصباح مع لمبة؟'))
      await desk.answers(say('This was wrong', 'هذا خطأ'))
      await desk.amends(null)
      await expect(guest.page.locator('.gone')).toBeVisible()
      await desk.answers(
        say(
          'They do, a **warm white** one:\n\n- 2700 K\n- `E27`, *dimmable*\n\nMore on https://shop.example/lamps',
          'نعم، مع لمبة **بيضاء دافئة**:\n\n- 2700 K\n- `E27`، *قابلة للتعتيم*\n\nالمزيد في https://shop.example/lamps',
        ),
      )
      await guest.sees('2700 K')
      await guest.opensDeeds()
      await look('deeds')
      await guest.picks(0)
      await look('answering')
      await guest.wrote(say('Can I have two?', 'هل يمكنني أخذ اثنين؟'))
      await guest.opensDeeds()
      await guest.picks(2)
      await look('editing')
      await guest.page.locator('.deeds-box textarea').press('Escape')
      await guest.picks(3)
      await look('deleting')
      await guest.page.locator('.deeds-box button').last().click()
      await guest.wrote('🎉')
      await desk.reads()
      await desk.types()
      await expect(guest.page.locator('.typing')).toBeVisible()
      await look('conversation')
      await guest.log.evaluate((log) => (log.scrollTop = 0))
      await expect(guest.page.locator('button.pill')).toBeVisible()
      await look('scrolled-up')
    },
  },
  {
    async tell({ guest, desk, look, say }) {
      await guest.opensChat()
      await guest.wrote(say('Which lamps do you have?', 'أي مصابيح لديكم؟'))
      await desk.answers(say('These two. Which one would you like?', 'هذان. أيهما تفضل؟'), {
        cards: [card(say('Storm lantern', 'فانوس العواصف')), card(say('Tealight', 'شمعة شاي'))],
        options: [
          say('The lantern', 'الفانوس'),
          say('The tealight', 'الشمعة'),
          say('Both of them, please, and a box of matches', 'كلاهما مع علبة كبريت من فضلك'),
        ],
      })
      await expect(guest.page.locator('.options')).toBeVisible()
      await look('offers')
      await desk.amends(say('These two!', 'هذان!'))
      await guest.sees(say('These two!', 'هذان!'))
      await look('edited')
    },
  },
  {
    site: {
      name: 'The very long name of a shop for lanterns, candles and lamps at the old harbour',
      greeting:
        '欢迎光临！我们会看每一条消息，请问有什么可以帮您？营业时间是周一至周五上午九点到下午六点。',
    },
    async tell({ guest, desk, look }) {
      await guest.opensChat()
      await look('long-name')
      await guest.wrote(`你好，مرحبا, ${'Donaudampfschifffahrtsgesellschaft'.repeat(3)} `.trim())
      await desk.answers('好的，没问题。我们今天下午就会把灯寄出，明天您就能收到。')
      await desk.answers(
        'https://shop.example/a/very/long/address/without-any-place-to-break?of=it&and=more',
      )
      await guest.sees('好的')
      await look('scripts')
    },
  },
]

function card(title: string) {
  return {
    title,
    text: 'Brass, 24 cm, 39.00',
    links: [{ label: title, url: 'https://shop.example/lamps/1' }],
  }
}
