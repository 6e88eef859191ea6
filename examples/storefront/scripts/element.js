/**
 * Makes an element. Text stays text: nothing here is ever parsed as markup.
 *
 * @param {string} tag with classes, as in `p.price`
 * @param {Record<string, string | number | (() => void)>} attributes functions are listened to
 * @param {...(Node | string)} children
 */
export function element(tag, attributes, ...children) {
  const [name, ...classes] = tag.split('.')
  const made = document.createElement(name)
  if (classes.length > 0) made.classList.add(...classes)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value)
    else made.setAttribute(key, String(value))
  }
  made.append(...children)
  return made
}
