import { bill, empty, follow, FREE_DELIVERY_FROM, lines, setCount } from './basket.js'
import { addressOf, picture } from './card.js'
import { element } from './element.js'
import { money } from './products.js'

const list = document.querySelector('#lines')
const sums = document.querySelector('#sums')

follow(show)
document.querySelector('#order').addEventListener('submit', (event) => {
  event.preventDefault()
  empty()
  document.querySelector('#full').hidden = true
  document.querySelector('#nothing').hidden = true
  const thanks = document.querySelector('#thanks')
  thanks.hidden = false
  thanks.focus()
})

function show() {
  const filled = lines()
  document.querySelector('#full').hidden = filled.length === 0
  document.querySelector('#nothing').hidden = filled.length > 0
  const focused = document.activeElement?.id
  list.replaceChildren(...filled.map(basketLine))
  if (focused) document.getElementById(focused)?.focus()
  sums.replaceChildren(...billRows())
}

/** @param {ReturnType<typeof lines>[number]} line */
function basketLine({ product, count, sum }) {
  const number = element('input.count', {
    id: `count-${product.id}`,
    type: 'number',
    min: 0,
    max: 20,
    value: count,
    'aria-label': `How many ${product.name}`,
  })
  number.addEventListener('change', () => setCount(product.id, number.valueAsNumber || 0))
  return element(
    'li.line',
    {},
    picture(product),
    element(
      'div.line-words',
      {},
      element('h2.line-name', {}, element('a', { href: addressOf(product.id) }, product.name)),
      element('p', {}, `${money(product.price)} each`),
    ),
    number,
    element('p.line-sum', {}, money(sum)),
    element(
      'button.quiet',
      {
        type: 'button',
        click: () => setCount(product.id, 0),
        'aria-label': `Take out ${product.name}`,
      },
      'Take out',
    ),
  )
}

function billRows() {
  const { goods, delivery, total } = bill()
  const missing = FREE_DELIVERY_FROM - goods
  return [
    ...billRow('Goods', money(goods)),
    ...billRow('Delivery', delivery === 0 ? 'free' : money(delivery)),
    ...(missing > 0
      ? [element('dd.hint', {}, `Free from ${money(FREE_DELIVERY_FROM)}: ${money(missing)} to go`)]
      : []),
    ...billRow('To pay', money(total), '.total'),
  ]
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} [look]
 */
function billRow(name, value, look = '') {
  return [element(`dt${look}`, {}, name), element(`dd${look}`, {}, value)]
}
