import type { GetInputPropsReturnType } from '@mantine/form'

/** `form.getInputProps` of the intake, for parts of it in files of their own. */
export type PropsOf = (path: string, options?: { readonly type: 'checkbox' }) => GetInputPropsReturnType
