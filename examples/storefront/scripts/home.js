import { card } from './card.js'
import { element } from './element.js'
import { PRODUCTS, productById } from './products.js'

const NEW_ON_THE_BENCH = ['fastnet', 'hive', 'urchin', 'kelp']

document
  .querySelector('#bench')
  ?.append(
    ...NEW_ON_THE_BENCH.flatMap((id) => productById(id) ?? []).map((product) => card(product)),
  )
document.querySelector('#burn')?.append(...longestFirst().map(burnRow))

function longestFirst() {
  return PRODUCTS.filter((product) => product.burnHours !== undefined).toSorted(
    (a, b) => (b.burnHours ?? 0) - (a.burnHours ?? 0),
  )
}

/**
 * How long a candle burns, drawn as a line that is as long.
 *
 * @param {import('./products.js').Product} product
 */
function burnRow({ id, name, burnHours = 0 }) {
  return element(
    'li.burn-row',
    {},
    element('a', { href: `product.html?id=${id}` }, name),
    element('meter.burn-bar', { min: 0, max: 60, value: burnHours, 'aria-hidden': 'true' }),
    element('span.burn-hours', {}, `${burnHours} hours`),
  )
}
