import { Anchor, Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { assessmentReportLetter } from '#shared/features/assessment-report/assessment-report.contract.ts'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { ReportPart } from '../assessment-report/ReportPart.tsx'
import { AssessmentReasonDialog } from './AssessmentReasonDialog.tsx'
import classes from './Assessments.module.css'
import { paperTitle } from './assessment-consent.ts'
import { may } from './assessment-next.ts'
import { sheetOfPaper } from './assessment-plan.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

interface PapersTabProps {
  readonly assessment: Assessment
  readonly onSheet: (sheet: string) => void
}

interface Voided {
  readonly paperId: string
  readonly title: string
}

/** Consent, report and what came from elsewhere, each with its scans. */
export function PapersTab({ assessment, onSheet }: PapersTabProps) {
  const [voided, setVoided] = useState<Voided | null>(null)
  const mayAttach = may(assessment, 'attach-paper')
  const mayIssue = useMay('issue:letters') && may(assessment, 'advance-paper')
  const papers = assessment.papers.map((paper) => ({ ...paper, title: paperTitle(assessment, paper) }))
  const mayVoid = (paperId: string) =>
    assessment.actions.some((action) => action.kind === 'void-paper' && action.paperId === paperId)
  return (
    <div className={classes.work}>
      {papers.map(({ id, title, note, state, copies, owedBy, template }) => (
        <section key={id} className={classes.card}>
          <div className={classes.head}>
            <Title order={2}>{title}</Title>
            {(state === 'fulfilled' || owedBy === 'unit') && (
              <StateBadge state={state === 'fulfilled' && !isOutdated(assessment, template) ? 'done' : 'incomplete'} />
            )}
          </div>
          {note && <div className={classes.quiet}>{note}</div>}
          {template === assessmentReportLetter.template && (
            <ReportPart
              assessment={assessment}
              mayIssue={mayIssue}
              onVoid={(paperId) => (mayVoid(paperId) ? () => setVoided({ paperId, title }) : undefined)}
            />
          )}
          {(copies ?? []).map((copy) => (
            <div key={copy.id}>
              {(copy.letter === null || copy.files.length > 0) && (
                <FileList label={title} files={filesOf(title, copy)} />
              )}
              {copy.voided !== null && <Text size="sm">{words.withdrawn(copy.voided.reason)}</Text>}
              {copy.voided === null && mayVoid(copy.id) && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  aria-label={words.paperVoidOf(title)}
                  onClick={() => setVoided({ paperId: copy.id, title })}
                >
                  {words.paperVoid}
                </Anchor>
              )}
            </div>
          ))}
          {mayAttach && attachable(assessment, id) && (
            <Button variant="default" aria-label={words.attachOf(title)} onClick={() => onSheet(sheetOfPaper(id))}>
              {words.attach}
            </Button>
          )}
        </section>
      ))}
      <AssessmentReasonDialog
        title={voided === null ? null : words.paperVoidOf(voided.title)}
        text={words.paperVoidText}
        confirmLabel={words.paperVoid}
        isDangerous
        send={(reason, call) =>
          client.assessments.voidPaper(
            {
              ...{ caseId: assessment.id, revision: assessment.revision, reason, keepLetter: false },
              paperId: voided?.paperId ?? '',
            },
            call,
          )
        }
        onClose={() => setVoided(null)}
      />
    </div>
  )
}

/** A signed report of results that were taken up again since fulfils nothing. */
const isOutdated = ({ isReportOutdated }: Assessment, template: string | null): boolean =>
  isReportOutdated && template === assessmentReportLetter.template

const attachable = ({ actions }: Assessment, requirementId: string): boolean =>
  actions.some((action) => action.kind === 'attach-paper' && action.requirementId === requirementId)

type Copy = NonNullable<Assessment['papers'][number]['copies']>[number]

const filesOf = (title: string, { files, signedOn, voided }: Copy) =>
  files.map(({ id }, index) => ({
    path: `/files/${id}`,
    title: words.fileTitle(title, String(index + 1)),
    detail:
      voided === null ? (signedOn === null ? undefined : words.paperSigned(formatDate(signedOn))) : words.paperVoided,
    isVoid: voided !== null,
  }))
