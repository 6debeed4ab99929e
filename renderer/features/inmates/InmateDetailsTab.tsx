import { Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { InmateProfile } from '#shared/features/inmates/inmates.contract.ts'
import { daysBetween } from '#shared/time/calendar-date.ts'
import { SummaryList, type SummaryRow } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Inmates.module.css'
import { inmateFormMessages as formWords } from './inmate-form.messages.ts'
import { formOfDetails } from './inmate-form.ts'
import { inmateProfileMessages as words } from './inmate-profile.messages.ts'
import { detailSections } from './inmate-summary.tsx'

/** The record, group by group; doubts about the NIK stand on top until somebody settles them. */
export function InmateDetailsTab({ profile }: { readonly profile: InmateProfile }) {
  const { details, nationalIdWarnings } = profile
  return (
    <>
      {nationalIdWarnings.length > 0 && (
        <div className={classes.warning} role="note">
          <IconAlertTriangle size={20} stroke={1.8} aria-hidden />
          <div>
            <strong>{formWords.warningsTitle}</strong>
            <ul>
              {nationalIdWarnings.map((warning) => (
                <li key={warning}>{formWords.nationalIdWarnings[warning]}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <div className={classes.columns}>
        {detailSections(formOfDetails(details), expiryRows(profile)).map((section) => (
          <section key={section.title}>
            <Title order={2}>{section.title}</Title>
            <SummaryList rows={section.rows} />
          </section>
        ))}
      </div>
    </>
  )
}

/** Our own sum beside the date of SDP, with the difference in words. */
function expiryRows({ computedExpiry, details }: InmateProfile): readonly SummaryRow[] {
  if (computedExpiry === null) return []
  const official = details.sentence.expiresOn
  const difference = official === null ? null : Math.abs(daysBetween(official, computedExpiry))
  const comparison =
    difference === null ? null : difference === 0 ? words.expirySame : words.expiryDiffers(formatNumber(difference))
  return [
    {
      label: words.expiryOwn,
      value: [`${formatDate(computedExpiry)}.`, words.expiryNote, comparison].filter(Boolean).join(' '),
    },
  ]
}
