import { type UseFormInput, type UseFormReturnType, useForm } from '@mantine/form'
import { type DraftInput, type FormDraft, useDraft } from './use-draft.ts'

/** A form that keeps what is typed. Everything else is Mantine's own form. */
export type DraftForm<Values> = UseFormReturnType<Values> & { readonly draft: FormDraft }

type DraftFormInput<Values extends object> = Omit<UseFormInput<Values>, 'name' | 'mode' | 'initialValues'> &
  Pick<DraftInput<Values>, 'name' | 'subject' | 'basis' | 'omit' | 'describe'> & {
    readonly initialValues: Values
  }

/**
 * The only way to make a form (a test refuses `useForm` elsewhere): what is typed is saved in the core within seconds, found again when
 * the form is opened, and taken away by the submit that carries the draft's key.
 */
export function useDraftForm<Values extends object>(input: DraftFormInput<Values>): DraftForm<Values> {
  const { name, subject, basis, omit, describe, ...formInput } = input
  const { draft, typed } = useDraft<Values>({
    name,
    subject,
    basis,
    omit,
    describe,
    initial: formInput.initialValues,
    read: () => form.getValues(),
    fill: (values) => {
      form.setValues(values)
      form.clearErrors()
    },
  })
  const form: UseFormReturnType<Values> = useForm<Values>({
    ...formInput,
    onValuesChange: (values, previous) => {
      formInput.onValuesChange?.(values, previous)
      typed(values)
    },
  })
  return { ...form, draft }
}
