/* Hotkeys as many sites have them: one listener on the document that looks at where the key was pressed. */
const heard = document.querySelector('#heard')
const count = document.querySelector('#count')

for (const type of ['keydown', 'keypress', 'keyup']) {
  document.addEventListener(type, (event) => {
    if (event.target.closest('input, textarea, [contenteditable]')) return
    if (type === 'keydown') write(event.key)
    count.textContent = String(Number(count.textContent) + 1)
  })
}

/** @param {string} key */
function write(key) {
  const item = document.createElement('li')
  item.textContent = key
  heard.prepend(item)
  if (heard.children.length > 10) heard.lastElementChild.remove()
}
