/* What needs a script: copying code, and contents that are folded on small screens. */

for (const block of document.querySelectorAll('.code')) block.append(copyButton(block))

const contents = document.querySelector('.contents')
const isNarrow = matchMedia('(max-width: 56rem)')
const fold = () => contents.toggleAttribute('open', !isNarrow.matches)
isNarrow.addEventListener('change', fold)
fold()

function copyButton(block) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = 'Copy'
  button.addEventListener('click', () => {
    void copy(block.querySelector('code').textContent).then((isCopied) => {
      button.textContent = isCopied ? 'Copied' : 'Select and copy'
      setTimeout(() => (button.textContent = 'Copy'), 2000)
    })
  })
  return button
}

/** Browsers allow it on pages that came over HTTPS or from this machine. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
