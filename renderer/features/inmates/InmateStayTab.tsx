import { Table, Title } from '@mantine/core'
import type { InmateProfile } from '#shared/features/inmates/inmates.contract.ts'
import { registerClassLabels } from '#shared/features/inmates/register-class.messages.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'
import classes from './Inmates.module.css'
import { inmateFormMessages as formWords } from './inmate-form.messages.ts'
import { inmateProfileMessages as words } from './inmate-profile.messages.ts'
import { inmateMessages } from './inmates.messages.ts'

const untilText = (to: CalendarDate | null) => (to === null ? words.now : formatDate(to))

/** Where the person slept and under which numbers, newest first. */
export function InmateStayTab({ profile }: { readonly profile: InmateProfile }) {
  return (
    <div className={classes.columns}>
      <section>
        <Title order={2} mb="xs">
          {words.rooms}
        </Title>
        {profile.placements.length === 0 ? (
          <p className={classes.empty}>{words.noRooms}</p>
        ) : (
          <Table aria-label={words.rooms}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{inmateMessages.columnPlace}</Table.Th>
                <Table.Th>{words.from}</Table.Th>
                <Table.Th>{words.until}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {profile.placements.map((placement) => (
                <Table.Tr key={placement.id}>
                  <Table.Td>{inmateMessages.place(placement.block, placement.room)}</Table.Td>
                  <Table.Td>{formatDate(placement.from)}</Table.Td>
                  <Table.Td>{untilText(placement.to)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </section>
      <section>
        <Title order={2} mb="xs">
          {words.registers}
        </Title>
        {profile.registers.length === 0 ? (
          <p className={classes.empty}>{words.noRegisters}</p>
        ) : (
          <Table aria-label={words.registers}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{formWords.registerNumber}</Table.Th>
                <Table.Th>{formWords.legalStatus}</Table.Th>
                <Table.Th>{words.from}</Table.Th>
                <Table.Th>{words.until}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {profile.registers.map((register) => (
                <Table.Tr key={register.id}>
                  <Table.Td title={registerClassLabels[register.registerClass]}>{register.registerNumber}</Table.Td>
                  <Table.Td>{inmateMessages.legalStatuses[register.legalStatus]}</Table.Td>
                  <Table.Td>{formatDate(register.from)}</Table.Td>
                  <Table.Td>{untilText(register.to)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </section>
    </div>
  )
}
