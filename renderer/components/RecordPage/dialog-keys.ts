/**
 * Keys that were pressed while a dialog stood over the page. A dialog takes the focus a moment after it appears and
 * is gone before the page hears of the Esc that closed it, so neither focus nor document tells afterwards whose key
 * it was; only the very first listener of the window can.
 */
const heldByDialog = new WeakSet<Event>()

window.addEventListener(
  'keydown',
  (event) => {
    if (document.querySelector('[aria-modal="true"]')) heldByDialog.add(event)
  },
  { capture: true },
)

export const isForDialog = (event: Event): boolean => heldByDialog.has(event)
