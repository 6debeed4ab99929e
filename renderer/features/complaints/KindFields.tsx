import { Checkbox, Group, Radio, Select } from '@mantine/core'
import { boxChannel } from '#shared/features/complaint-boxes/complaint-boxes.rules.ts'
import { type ComplaintLists, complaintClasses, reporterKinds } from '#shared/features/complaints/complaint.ts'
import { isHealthQuestion } from '#shared/features/complaints/complaints.rules.ts'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { BoxOpeningField } from '../complaint-boxes/BoxOpeningField.tsx'
import classes from './ComplaintDesk.module.css'
import { complaintDeskMessages as words } from './complaint-desk.messages.ts'
import { complaintPaths } from './complaint-paths.ts'
import { healthReplyMessages as replyWords } from './health-reply.messages.ts'
import type { IntakeValues } from './intake-form.ts'
import type { PropsOf } from './props-of.ts'

interface KindFieldsProps {
  readonly values: IntakeValues
  readonly lists: ComplaintLists
  readonly propsOf: PropsOf
}

const choices = (some: readonly { readonly id: string; readonly title: string }[]) =>
  some.map(({ id: value, title: label }) => ({ value, label }))

/** What it is, who brings it, by which way, and about which service. */
export function KindFields({ values, lists, propsOf }: KindFieldsProps) {
  return (
    <FormSection title={words.what}>
      <Radio.Group label={words.class} {...propsOf('class')}>
        <Group gap="lg" mt={6}>
          {complaintClasses.map((one) => (
            <Radio key={one} value={one} label={words.classes[one]} />
          ))}
        </Group>
      </Radio.Group>
      <div className={classes.three}>
        <Select
          label={words.reporterKind}
          data={reporterKinds.map((value) => ({ value, label: words.reporterKinds[value] }))}
          allowDeselect={false}
          {...propsOf('reporterKind')}
        />
        <Select label={words.service} data={choices(lists.services)} allowDeselect={false} {...propsOf('service')} />
        <Select label={words.channel} data={choices(lists.channels)} allowDeselect={false} {...propsOf('channel')} />
      </div>
      {values.channel === boxChannel && <BoxOpeningField input={propsOf('boxOpeningId')} />}
      {isHealthQuestion(lists, values) && (
        <>
          <PageNote meaning="attention" title={words.healthTitle} isSudden>
            <strong>{words.healthReply}</strong> {words.healthNoRecord}
          </PageNote>
          <Group gap="lg">
            <PrintFileButton path={complaintPaths.healthConsent} label={replyWords.print} />
            <Checkbox label={replyWords.atCounter} {...propsOf('hasHealthReply', { type: 'checkbox' })} />
          </Group>
        </>
      )}
    </FormSection>
  )
}
