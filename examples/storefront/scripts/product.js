import { add } from './basket.js'
import { card, picture } from './card.js'
import { element } from './element.js'
import { money, productById, PRODUCTS } from './products.js'

const product = productById(new URLSearchParams(location.search).get('id'))
const page = document.querySelector('#product')

if (product) {
  document.title = `${product.name} · Skerry`
  page.append(picture(product, product.picture), words(product))
  document.querySelector('#beside').append(...besides(product).map((product) => card(product)))
} else {
  document.title = 'Not on our shelf · Skerry'
  page.append(notFound())
  document.querySelector('#beside-section').hidden = true
}

/** @param {import('./products.js').Product} product */
function words(product) {
  return element(
    'div.product-words',
    {},
    element('p.crumb', {}, element('a', { href: `shop.html?kind=${product.kind}` }, product.kind)),
    element('h1', {}, product.name),
    element('p.product-price', {}, money(product.price)),
    ...product.story.map((paragraph) => element('p', {}, paragraph)),
    ...buyForm(product),
    element('p.stock', {}, product.stock),
    element('dl.facts', {}, ...product.facts.flatMap(fact)),
  )
}

/** @param {import('./products.js').Product} product */
function buyForm(product) {
  const count = element('input.count', {
    id: 'how-many',
    type: 'number',
    min: 1,
    max: 20,
    value: 1,
  })
  const said = element('p.said', { role: 'status' })
  const form = element(
    'form.buy',
    {},
    element('label', { for: 'how-many' }, 'How many'),
    count,
    element('button.button', { type: 'submit' }, 'Put in the basket'),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    add(product.id, count.valueAsNumber || 1)
    said.replaceChildren('It is in. ', element('a', { href: 'cart.html' }, 'Look at the basket'))
  })
  return [form, said]
}

/** @param {[string, string]} fact */
function fact([name, value]) {
  return [element('dt', {}, name), element('dd', {}, value)]
}

/** @param {import('./products.js').Product} product */
function besides(product) {
  const others = PRODUCTS.filter(({ id }) => id !== product.id)
  const alike = others.filter(({ kind }) => kind === product.kind)
  return [...alike, ...others.filter((other) => !alike.includes(other))].slice(0, 3)
}

function notFound() {
  return element(
    'div.product-words',
    {},
    element('h1', {}, 'Not on our shelf'),
    element('p', {}, 'We do not make this, or not any more.'),
    element('p', {}, element('a.button', { href: 'shop.html' }, 'See what we make')),
  )
}
