import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { componentMessages } from '../components.messages.ts'
import classes from './Viewers.module.css'

/** The files around this one, in their order. */
export interface FileSteps {
  /** From 1. */
  readonly position: number
  readonly count: number
  /** null where there is none. */
  readonly onNext: (() => void) | null
  readonly onPrevious: (() => void) | null
}

/** What keys can do to what is shown; null: not possible now. */
export interface ViewerActions {
  readonly onLarger: (() => void) | null
  readonly onSmaller: (() => void) | null
  readonly onFit: () => void
  readonly onRotate: () => void
  readonly onNextPage?: (() => void) | null | undefined
  readonly onPreviousPage?: (() => void) | null | undefined
  readonly files?: FileSteps | undefined
}

interface ViewerPaperProps {
  readonly title: string
  readonly actions: ViewerActions
  /** The reader stepped here from another file and goes on with the keys. */
  readonly takesFocus?: boolean | undefined
  readonly children: ReactNode
}

/** What is read, and the keys that work on it: + - 0 size, R turns, PageUp and PageDown pages, arrows to the left and right files. */
export function ViewerPaper({ title, actions, takesFocus = false, children }: ViewerPaperProps) {
  const paper = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) paper.current?.focus({ preventScroll: true })
  }, [takesFocus])
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { scrollWidth, clientWidth } = event.currentTarget
    // On a sheet that is wider than the screen the arrows scroll.
    const files = scrollWidth > clientWidth + 1 ? undefined : actions.files
    const wanted: Readonly<Record<string, (() => void) | null | undefined>> = {
      '+': actions.onLarger,
      '=': actions.onLarger,
      '-': actions.onSmaller,
      '0': actions.onFit,
      r: actions.onRotate,
      R: actions.onRotate,
      PageDown: actions.onNextPage,
      PageUp: actions.onPreviousPage,
      ArrowRight: files?.onNext,
      ArrowLeft: files?.onPrevious,
    }
    const act = wanted[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <section
      ref={paper}
      className={classes.paper}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
      tabIndex={0}
      onKeyDown={press}
      aria-label={componentMessages.viewer(title)}
    >
      {children}
    </section>
  )
}
