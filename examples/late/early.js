/* Keeps calls until the tag is there. */
window.tealight =
  window.tealight ||
  function () {
    ;(tealight.q = tealight.q || []).push(arguments)
  }

tealight('prefill', 'I came by a tag manager.')
