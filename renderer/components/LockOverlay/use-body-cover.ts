import { type RefObject, useLayoutEffect } from 'react'

function cover(element: Element): void {
  if (!(element instanceof HTMLElement)) return
  element.inert = true
  // Out of sight and out of print, but still laid out: scroll positions and half-typed words stay as they are.
  element.style.visibility = 'hidden'
}

function uncover(element: Element): void {
  if (!(element instanceof HTMLElement)) return
  element.inert = false
  element.style.visibility = ''
}

/** While mounted, everything on the page but this element is hidden and out of reach, dialogs and notices too. */
export function useBodyCover(exempt: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const others = () => [...document.body.children].filter((child) => !child.contains(exempt.current))
    const coverAll = () => others().forEach(cover)
    coverAll()
    // A notice or dialog that appears after locking brings its own element.
    const watcher = new MutationObserver(coverAll)
    watcher.observe(document.body, { childList: true })
    return () => {
      watcher.disconnect()
      others().forEach(uncover)
    }
  }, [exempt])
}
