import { CloseButton, Title } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { componentMessages } from '../components.messages.ts'
import { KeyHint } from '../KeyHint/KeyHint.tsx'
import { isForDialog } from './dialog-keys.ts'
import classes from './RecordPage.module.css'

interface SidePanelProps {
  readonly title: string
  /** Esc and the cross. What was typed stays as a draft. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form hears its own keys; any other field or row of the page keeps its keys too. */
function isBeforeForm(panel: Element | null | undefined): boolean {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) return true
  if (activeElement.getAttribute('aria-haspopup') === 'menu') return true
  return panel?.contains(activeElement) === true && activeElement.closest('form') === null
}

/** The "lembar kerja": something is entered here while the record stays in sight. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => {
    const cameFrom = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const panel = heading.current?.closest('aside')
    // When the button that was pressed is gone, the focus is nowhere; Esc must still close the panel.
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (isForDialog(event)) return
      if (event.key === 'Escape' && document.activeElement === document.body) onClose()
      // Before a field is entered the focus stands on the title, or on the menu that opened the panel.
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      if (!isBeforeForm(panel)) return
      event.preventDefault()
      panel?.querySelector('form')?.requestSubmit()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isForDialog(event.nativeEvent)) return
    // React sends keys of a calendar or dialog on to the panel it was opened from; those close themselves first.
    const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target)
    const isListOpen = event.currentTarget.querySelector('[aria-expanded="true"]') !== null
    if (isOwn && !isListOpen) onClose()
  }
  return (
    <aside className={classes.panel} aria-labelledby={titleId} onKeyDownCapture={onKeyDown}>
      <div className={classes.panelHead}>
        <Title order={2} id={titleId} ref={heading} tabIndex={-1} className={classes.panelTitle ?? ''}>
          {title}
        </Title>
        <KeyHint keys={['Esc']}>
          <CloseButton aria-label={componentMessages.close} onClick={onClose} />
        </KeyHint>
      </div>
      {children}
    </aside>
  )
}
