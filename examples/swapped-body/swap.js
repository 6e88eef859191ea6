/* Page navigation without a new document: the body is another one each time, or has other content. */
addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="?swap"]')
  if (!link) return
  event.preventDefault()
  void swap(link.href)
})

async function swap(address) {
  const text = await (await fetch(address)).text()
  const { body } = new DOMParser().parseFromString(text, 'text/html')
  history.pushState(null, '', address)
  if (address.endsWith('body')) document.body.replaceWith(document.adoptNode(body))
  else document.body.replaceChildren(...body.childNodes)
  runScripts()
}

/* A script that was parsed does not run by itself when it is put into a page. */
function runScripts() {
  for (const parsed of document.body.querySelectorAll('script')) {
    const script = document.createElement('script')
    for (const { name, value } of parsed.attributes) script.setAttribute(name, value)
    parsed.replaceWith(script)
  }
}
