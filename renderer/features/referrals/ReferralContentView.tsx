import { Title } from '@mantine/core'
import type { Referral } from '#shared/features/referrals/referral.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Referrals.module.css'
import { referralMessages as words } from './referrals.messages.ts'

/** What the letter says, as facts. */
export function ReferralContentView({ referral }: { readonly referral: Referral }) {
  const zone = useZone()
  const { content, path, permission, referredAt, recordedAt, recordedByName, lateReason, caseRef } = referral
  const { facts } = words
  const diagnoses = content.diagnoses.map(({ code, display }) => [code, display].filter(Boolean).join(' ')).join('\n')
  const clinician =
    content.clinicianSip === null ? content.clinicianName : words.sip(content.clinicianName, content.clinicianSip)
  const rows: readonly (readonly [label: string, text: string | null])[] = [
    [facts.path, words.paths[path]],
    [facts.hospital, content.hospital],
    [facts.clinic, content.clinic],
    [facts.priority, words.priorities[content.priority]],
    [facts.permission, words.permissions[permission]],
    [facts.plannedAt, content.plannedAt === null ? null : formatInstant(content.plannedAt, zone)],
    [facts.payer, content.payer],
    [facts.reason, content.reason],
    [facts.complaint, content.complaint],
    [facts.examination, content.examination],
    [facts.vitalSigns, content.vitalSigns],
    [facts.diagnoses, diagnoses],
    [facts.treatment, content.treatment],
    [facts.allergies, content.allergies],
    [facts.clinician, clinician],
    [facts.caseRef, caseRef?.number ?? null],
    [facts.referredAt, formatInstant(referredAt, zone)],
    [facts.recordedAt, words.by(formatInstant(recordedAt, zone), recordedByName)],
    [facts.lateReason, lateReason],
  ]
  return (
    <section className={classes.content}>
      <Title order={2}>{words.contentTitle}</Title>
      <SummaryList
        rows={rows.flatMap(([label, text]) =>
          text === null ? [] : [{ label, value: <span className={classes.text}>{text}</span> }],
        )}
      />
    </section>
  )
}
