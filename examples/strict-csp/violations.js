/* Lists whatever this page's policy has blocked, whoever tried it. */
const list = document.querySelector('#violations')

document.addEventListener('securitypolicyviolation', (event) => {
  const item = document.createElement('li')
  item.textContent = `${event.effectiveDirective}: ${event.blockedURI} (${event.sourceFile || 'unknown source'})`
  list.append(item)
  document.querySelector('#none').hidden = true
})
