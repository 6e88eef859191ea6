import { card } from './card.js'
import { element } from './element.js'
import { KINDS, PRODUCTS } from './products.js'

/*
 * The product list. What is shown stands in the address (`?kind=lamps&order=price&find=brass`), so that a
 * link, a reload and the back button all keep it.
 */

const list = document.querySelector('#products')
const kinds = document.querySelector('#kinds')
const count = document.querySelector('#count')
const order = document.querySelector('#order')
const find = document.querySelector('#find')

order.addEventListener('change', () => go({ order: order.value }))
find.addEventListener('input', () => go({ find: find.value.trim() }, 'replace'))
kinds.addEventListener('click', (event) => {
  const link = event.target.closest('a')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go({ kind: link.dataset.kind })
})
addEventListener('popstate', show)
show()

function show() {
  const query = new URLSearchParams(location.search)
  const kind = query.get('kind') ?? 'all'
  order.value = query.get('order') ?? 'ours'
  if (document.activeElement !== find) find.value = query.get('find') ?? ''
  const found = inOrder(matching(kind, find.value), order.value)
  kinds.replaceChildren(...KINDS.map(([id, name]) => kindLink(id, name, id === kind)))
  list.replaceChildren(...found.map((product) => card(product, 'h2')))
  count.textContent = found.length === 1 ? 'One thing' : `${found.length || 'No'} things`
  document.querySelector('#nothing').hidden = found.length > 0
}

/**
 * @param {Record<string, string>} changes
 * @param {'push' | 'replace'} [how]
 */
function go(changes, how = 'push') {
  const address = new URL(location.href)
  for (const [key, value] of Object.entries(changes)) address.searchParams.set(key, value)
  for (const [key, usual] of Object.entries({ kind: 'all', order: 'ours', find: '' })) {
    if (address.searchParams.get(key) === usual) address.searchParams.delete(key)
  }
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address)
  show()
}

/**
 * @param {string} kind
 * @param {string} words
 */
function matching(kind, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return PRODUCTS.filter((product) => {
    const told = [product.name, product.line, ...product.story, ...product.facts.flat()]
    const text = told.join(' ').toLowerCase()
    return (kind === 'all' || product.kind === kind) && wanted.every((word) => text.includes(word))
  })
}

/**
 * @param {import('./products.js').Product[]} products
 * @param {string} by
 */
function inOrder(products, by) {
  if (by === 'price') return products.toSorted((a, b) => a.price - b.price)
  if (by === 'name') return products.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  return products
}

/**
 * @param {string} id
 * @param {string} name
 * @param {boolean} isShown
 */
function kindLink(id, name, isShown) {
  const href = id === 'all' ? 'shop.html' : `shop.html?kind=${id}`
  const here = isShown ? { 'aria-current': 'true' } : {}
  return element('li', {}, element('a.kind', { href, 'data-kind': id, ...here }, name))
}
