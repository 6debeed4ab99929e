import { TextInput, type TextInputProps } from '@mantine/core'
import classes from './RecoveryCodeInput.module.css'
import { groupRecoveryCode } from './recovery-code-text.ts'

interface RecoveryCodeInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value?: string | undefined
  readonly onChange: (code: string) => void
}

/** The code as it stands on the sheet: capitals, groups of four; the dashes come by themselves. */
export function RecoveryCodeInput({ value, onChange, ...field }: RecoveryCodeInputProps) {
  return (
    <TextInput
      {...field}
      value={value ?? ''}
      onChange={(event) => {
        const { value: typed, selectionStart } = event.currentTarget
        // Only what is added at the end is grouped: a correction in the middle must not make the caret jump.
        onChange(selectionStart === typed.length ? groupRecoveryCode(typed) : typed.toUpperCase())
      }}
      classNames={{ input: classes.code ?? '' }}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
    />
  )
}
