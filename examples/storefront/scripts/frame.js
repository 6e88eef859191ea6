import { follow, itemCount } from './basket.js'
import { element } from './element.js'
import { dim, isDim } from './lights.js'

/*
 * The header and the footer of every page. The script blocks rendering, so that both stand where they
 * belong in the first frame that anybody sees.
 */

const PAGES = [
  ['shop.html', 'Shop'],
  ['workshop.html', 'Workshop'],
  ['delivery.html', 'Delivery'],
  ['contact.html', 'Contact'],
]

class SkerryHeader extends HTMLElement {
  connectedCallback() {
    this.append(
      element('a.skip', { href: '#main' }, 'Skip to the page'),
      element(
        'header.header',
        {},
        element(
          'a.brand',
          { href: './', 'aria-label': 'Skerry, home' },
          element('img.brand-mark', { src: 'art/mark.svg', alt: '', width: 40, height: 40 }),
          element('span.brand-name', {}, 'Skerry'),
        ),
        element('nav.menu', { 'aria-label': 'Main' }, element('ul', {}, ...PAGES.map(menuItem))),
        lightSwitch(),
        basketLink(),
      ),
    )
  }
}

class SkerryFooter extends HTMLElement {
  connectedCallback() {
    this.append(
      element(
        'footer.footer',
        {},
        element(
          'div.footer-about',
          {},
          element('p.footer-name', {}, 'Skerry Lamp Works'),
          element(
            'p',
            {},
            'Candles and lamps, made by five people above the harbour in Port Anwen.',
          ),
        ),
        element(
          'div',
          {},
          element('h2.footer-head', {}, 'The shop door'),
          element('p', {}, 'Tuesday to Saturday, ten to five'),
          element('p', {}, '3 Net Loft Lane, Port Anwen'),
        ),
        element(
          'nav',
          { 'aria-label': 'More' },
          element('h2.footer-head', {}, 'Find your way'),
          element('ul', {}, ...PAGES.map(menuItem)),
        ),
        element(
          'p.footer-note',
          {},
          'Skerry is a made-up shop that shows Tealight, the chat in the corner. Nothing here is for sale.',
        ),
      ),
    )
  }
}

customElements.define('skerry-header', SkerryHeader)
customElements.define('skerry-footer', SkerryFooter)

/** @param {string[]} page */
function menuItem([address, name]) {
  const isHere = location.pathname.endsWith(`/${address}`)
  return element(
    'li',
    {},
    element('a', { href: address, ...(isHere && { 'aria-current': 'page' }) }, name),
  )
}

function basketLink() {
  const count = element('span.basket-count', {})
  const link = element('a.basket', { href: 'cart.html' }, 'Basket ', count)
  follow(() => {
    count.textContent = String(itemCount())
    link.toggleAttribute('data-empty', itemCount() === 0)
  })
  return link
}

/** The cord of the lamp above the shop door. */
function lightSwitch() {
  const cord = element('button.cord', { type: 'button', 'aria-label': 'Dim the lights' })
  const show = () => cord.setAttribute('aria-pressed', String(isDim()))
  cord.addEventListener('click', () => {
    dim(!isDim())
    show()
  })
  show()
  return cord
}
