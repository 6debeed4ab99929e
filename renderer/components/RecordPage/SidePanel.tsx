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
    // When the button that was pressed is gone, the focus is nowhere; Esc must still close the panel.
    const closeFromNowhere = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || isForDialog(event)) return
      if (document.activeElement === document.body) onClose()
    }
    document.addEventListener('keydown', closeFromNowhere)
    return () => document.removeEventListener('keydown', closeFromNowhere)
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
