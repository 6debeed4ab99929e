import { Button, Group, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { componentMessages } from '../components.messages.ts'
import { FailureNotice } from '../Dialogs/FailureNotice.tsx'
import { KeyHint } from '../KeyHint/KeyHint.tsx'
import { PageHead, type PageHeadProps } from '../PageHead/PageHead.tsx'
import { SummaryList, type SummaryRow } from '../SummaryList/SummaryList.tsx'
import classes from './FormPage.module.css'

interface CheckPageProps {
  readonly head: PageHeadProps
  readonly banner?: ReactNode
  readonly sections: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[]
  /** What happens with this button, and whether it can be taken back. */
  readonly notice?: ReactNode
  /** A verb and the thing: "Kirim ke Kalapas". */
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly onBack: () => void
  readonly isSubmitting?: boolean | undefined
  readonly failure?: ErrorText | null | undefined
  readonly beside?: ReactNode
}

/** Before anything leaves the house: all answers once more, each with a way back to it. */
export function CheckPage(props: CheckPageProps) {
  const isSubmitting = props.isSubmitting ?? false
  const [shownAt] = useState(() => performance.now())
  // The key press that ended the form is still on its way up when this page appears: it must not confirm what nobody has read.
  const confirm = (event: KeyboardEvent) => event.timeStamp > shownAt && !isSubmitting && props.onConfirm()
  useHotkeys([['mod+Enter', confirm]], [])
  return (
    <>
      <PageHead {...props.head} />
      {props.banner}
      <div className={classes.check}>
        {props.sections.map((section) => (
          <section key={section.title}>
            <Title order={2}>{section.title}</Title>
            <SummaryList rows={section.rows} />
          </section>
        ))}
        {props.notice && <div className={classes.notice}>{props.notice}</div>}
        {props.failure && <FailureNotice failure={props.failure} />}
        <Group gap="xs">
          <KeyHint keys={['Ctrl', 'Enter']}>
            <Button onClick={props.onConfirm} loading={isSubmitting} aria-keyshortcuts="Control+Enter">
              {props.confirmLabel}
            </Button>
          </KeyHint>
          <Button variant="default" onClick={props.onBack} disabled={isSubmitting}>
            {componentMessages.back}
          </Button>
          {props.beside}
        </Group>
      </div>
    </>
  )
}
