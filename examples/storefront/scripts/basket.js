import { PRODUCTS } from './products.js'

const KEY = 'skerry.basket'
const MOST_OF_ONE = 20
export const FREE_DELIVERY_FROM = 6000
const DELIVERY = 450

/** What lies in the basket: a count for each product id. Follows other tabs. */
let counts = read()
/** @type {Set<() => void>} */
const listeners = new Set()

addEventListener('storage', (event) => {
  if (event.key !== KEY) return
  counts = read()
  tell()
})

// A page that comes back from the back/forward cache has slept through what happened meanwhile.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  counts = read()
  tell()
})

/** Lines of the basket in the order of the shop. */
export function lines() {
  return PRODUCTS.filter(({ id }) => counts[id]).map((product) => ({
    product,
    count: counts[product.id],
    sum: product.price * counts[product.id],
  }))
}

export function itemCount() {
  return lines().reduce((sum, line) => sum + line.count, 0)
}

/** The bill, in pence. */
export function bill() {
  const goods = lines().reduce((sum, line) => sum + line.sum, 0)
  const delivery = goods === 0 || goods >= FREE_DELIVERY_FROM ? 0 : DELIVERY
  return { goods, delivery, total: goods + delivery }
}

/**
 * @param {string} id
 * @param {number} [count]
 */
export function add(id, count = 1) {
  setCount(id, (counts[id] ?? 0) + count)
}

/**
 * @param {string} id
 * @param {number} count none of it when it is 0
 */
export function setCount(id, count) {
  counts = { ...counts, [id]: Math.max(0, Math.min(count, MOST_OF_ONE)) }
  write()
  tell()
}

export function empty() {
  counts = {}
  write()
  tell()
}

/**
 * Calls back now and after every change.
 *
 * @param {() => void} listener
 */
export function follow(listener) {
  listeners.add(listener)
  listener()
}

function tell() {
  for (const listener of listeners) listener()
}

/** @returns {Record<string, number>} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? {}
  } catch {
    return {}
  }
}

function write() {
  try {
    localStorage.setItem(KEY, JSON.stringify(counts))
  } catch {
    // Storage may be full or forbidden: the basket then lasts as long as the page.
  }
}
