import { Button, Group } from '@mantine/core'
import { type FormEvent, Fragment, type KeyboardEvent, type ReactNode, use, useEffect, useRef, useState } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { componentMessages } from '../components.messages.ts'
import { FailureNotice } from '../Dialogs/FailureNotice.tsx'
import { LoadingSkeleton } from '../QueryContent/LoadingSkeleton.tsx'
import { DraftNotices } from './DraftNotices.tsx'
import { DraftStatus } from './DraftStatus.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import classes from './FormPage.module.css'
import { FirstFieldContext } from './first-field.ts'
import { problemsOf } from './form-problems.ts'
import { UploadRegisterContext, useFormUploads } from './form-uploads.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { SubmitButton } from './SubmitButton.tsx'
import type { FormDraft } from './use-draft.ts'

export interface FormBodyProps {
  /** Pass `form.onSubmit(save)` of @mantine/form. */
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  /** Pass `form.errors`. */
  readonly errors: Readonly<Record<string, ReactNode>>
  /** A verb: "Simpan" when left out. */
  readonly submitLabel?: string | undefined
  readonly isSubmitting?: boolean | undefined
  /** The core refused. */
  readonly failure?: ErrorText | null | undefined
  /** `form.draft` of `useDraftForm`. Null only where nothing may be kept (passwords) or nothing is typed. */
  readonly draft: FormDraft | null
  readonly onCancel?: (() => void) | undefined
  /** Beside the save button: PersonIdentifiers on anything clinical. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A form without page head: on a FormPage, in a side panel, in a wizard. Ctrl+Enter saves from any field. */
export function FormBody(props: FormBodyProps) {
  const element = useRef<HTMLFormElement>(null)
  const [attempt, setAttempt] = useState(0)
  const { draft } = props
  const isSubmitting = props.isSubmitting ?? false
  const takesFocus = use(FirstFieldContext)
  const isShown = !draft?.isLooking
  useEffect(() => {
    if (takesFocus && isShown) element.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [takesFocus, isShown])
  const uploads = useFormUploads(() => element.current?.requestSubmit())
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSubmitting) return
    if (uploads.isPending) {
      uploads.wait()
      return
    }
    setAttempt(attempt + 1)
    props.onSubmit(event)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // React sends keys of a dialog on to the form it was opened from; they are not meant for it.
    const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key !== 'Enter' || !isOwn) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      element.current?.requestSubmit()
      return
    }
    // Enter in one of many fields must not send a half-filled form.
    const fields = element.current?.querySelectorAll('input, textarea, select').length ?? 0
    if (event.target instanceof HTMLInputElement && event.target.type !== 'submit' && fields > 1) event.preventDefault()
  }
  // Typing that began before the draft is found would lose one of the two.
  if (!isShown) return <LoadingSkeleton shape="form" />
  return (
    <form ref={element} onSubmit={submit} onKeyDown={onKeyDown} noValidate className={classes.form}>
      {draft && !isSubmitting && <DraftNotices draft={draft} />}
      <ErrorSummary problems={problemsOf(props.errors)} attempt={attempt} />
      <UploadRegisterContext value={uploads.register}>
        <Fragment key={draft?.filling}>{props.children}</Fragment>
      </UploadRegisterContext>
      {props.failure && <FailureNotice failure={props.failure} />}
      <div className={classes.foot}>
        <Group gap="xs">
          <SubmitButton
            label={props.submitLabel ?? componentMessages.save}
            isSubmitting={isSubmitting}
            uploads={uploads}
          />
          {props.onCancel && (
            <Button variant="default" onClick={props.onCancel} disabled={isSubmitting}>
              {componentMessages.cancel}
            </Button>
          )}
          {props.beside}
        </Group>
        {draft && <DraftStatus draft={draft.state} />}
      </div>
      {draft && (draft.isUnsaved || uploads.isPending) && (
        <LeaveGuard isUnsaved text={uploads.isPending ? componentMessages.leaveUpload : undefined} />
      )}
    </form>
  )
}
