/* What a tag manager does with a custom tag: it adds the script to a page that has long been there. */
addEventListener('load', () => {
  for (let times = 0; times < 2; times++) {
    const script = document.createElement('script')
    script.async = true
    script.src = '/w/demo.js'
    document.head.append(script)
  }
})
