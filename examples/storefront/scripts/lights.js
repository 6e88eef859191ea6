const KEY = 'skerry.lights'
const NIGHT = matchMedia('(prefers-color-scheme: dark)')

/** What the visitor chose with the cord; null while they go by what their system says. */
let choice = read()

apply()
NIGHT.addEventListener('change', apply)

export function isDim() {
  return choice === null ? NIGHT.matches : choice === 'dim'
}

/** @param {boolean} wanted */
export function dim(wanted) {
  choice = wanted ? 'dim' : 'bright'
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    // Forbidden storage: the lights stay as they are until the next page.
  }
  apply()
}

function apply() {
  document.documentElement.dataset.lights = isDim() ? 'dim' : 'bright'
}

function read() {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
