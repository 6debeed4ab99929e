import type { ReactNode } from 'react'
import { PageHead, type PageHeadProps } from '../PageHead/PageHead.tsx'
import { FormBody, type FormBodyProps } from './FormBody.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'

interface FormPageProps extends FormBodyProps {
  readonly head: PageHeadProps
  readonly banner?: ReactNode
  /** True while something typed is in no draft yet: leaving then asks first. */
  readonly isUnsaved?: boolean | undefined
}

/** Page kind 4, the form: one column, drafts saved silently, problems on top and beside the field. */
export function FormPage({ head, banner, isUnsaved = false, ...body }: FormPageProps) {
  return (
    <>
      <PageHead {...head} />
      {banner}
      <FormBody {...body} />
      <LeaveGuard isUnsaved={isUnsaved} />
    </>
  )
}
