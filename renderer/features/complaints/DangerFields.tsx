import { Stack, Switch, Text, TextInput } from '@mantine/core'
import classes from './ComplaintDesk.module.css'
import { complaintDeskMessages as words } from './complaint-desk.messages.ts'
import type { PropsOf } from './props-of.ts'

interface DangerFieldsProps {
  readonly isDangerous: boolean
  readonly propsOf: PropsOf
}

/** Asked before anything else, because somebody may have to be looked after before the rest is written. */
export function DangerFields({ isDangerous, propsOf }: DangerFieldsProps) {
  return (
    <div className={classes.danger} data-dangerous={isDangerous}>
      <Switch
        size="md"
        label={words.danger}
        description={words.dangerHint}
        {...propsOf('isDangerous', { type: 'checkbox' })}
      />
      {isDangerous && (
        <Stack gap="sm" mt="sm">
          <Text>{words.dangerGoes}</Text>
          <div className={classes.pair}>
            <TextInput label={words.dangerWho} autoComplete="off" {...propsOf('danger.whom')} />
            <TextInput
              label={words.dangerWhere}
              placeholder={words.dangerWhereHint}
              autoComplete="off"
              {...propsOf('danger.where')}
            />
          </div>
        </Stack>
      )}
    </div>
  )
}
