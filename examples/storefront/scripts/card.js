import { element } from './element.js'
import { money } from './products.js'

/** @param {string} id */
export function addressOf(id) {
  return `product.html?id=${id}`
}

/**
 * A product as lists show it.
 *
 * @param {import('./products.js').Product} product
 * @param {'h2' | 'h3'} [heading] its place in the outline of the page
 */
export function card(product, heading = 'h3') {
  return element(
    'li.card',
    {},
    picture(product),
    element(
      `${heading}.card-name`,
      {},
      element('a', { href: addressOf(product.id) }, product.name),
    ),
    element('p.card-line', {}, product.line),
    element('p.price', {}, money(product.price)),
  )
}

/**
 * The drawing on its backdrop.
 *
 * @param {import('./products.js').Product} product
 * @param {string} [alt] empty where a name stands beside it
 */
export function picture(product, alt = '') {
  return element(
    `div.print.print-${product.backdrop}`,
    {},
    element('img', { src: `art/${product.id}.svg`, alt, width: 400, height: 400 }),
  )
}
