/* A router in one page of code: the address says what is shown, and back works. */
const PAGES = {
  tides: ['Tides', 'High water at 05:12 and 17:38. The causeway is dry from ten until two.'],
  moon: ['Moon', 'Waxing, two days before full. It will be bright enough to walk by.'],
  wind: ['Wind', 'South-west, four, rising five by the evening. Bring in what can fly.'],
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-route]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  history.pushState(null, '', link.href)
  show()
})
addEventListener('popstate', show)
show()

function show() {
  const wanted = new URLSearchParams(location.search).get('page')
  const [title, text] = PAGES[wanted] ?? PAGES.tides
  document.title = `${title} · A single-page app`
  const heading = document.createElement('h1')
  heading.textContent = title
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  document.querySelector('#view').replaceChildren(heading, paragraph)
}
