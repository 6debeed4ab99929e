import type { ReactNode } from 'react'
import { PageHead, type PageHeadProps } from '../PageHead/PageHead.tsx'
import { FormBody, type FormBodyProps } from './FormBody.tsx'

interface FormPageProps extends FormBodyProps {
  readonly head: PageHeadProps
  readonly banner?: ReactNode
}

/** Page kind 4, the form: one column, drafts saved silently, problems on top and beside the field. */
export function FormPage({ head, banner, ...body }: FormPageProps) {
  return (
    <>
      <PageHead {...head} />
      {banner}
      <FormBody {...body} />
    </>
  )
}
