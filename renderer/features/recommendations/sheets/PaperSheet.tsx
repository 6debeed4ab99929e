import { Button, Group, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type ComponentProps, useState } from 'react'
import { Link } from 'react-router'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { useMay } from '../../../app/session.ts'
import { PersonIdentifiers } from '../../../components/PersonBanner/PersonIdentifiers.tsx'
import { PrintLetterButton } from '../../letters/PrintLetterButton.tsx'
import { may, type RequirementView } from '../case-actions.ts'
import { templateOf } from '../letters/letter-template.ts'
import { paperStateWords } from '../paper-task.ts'
import { recommendationPaths } from '../recommendation-paths.ts'
import { useIdentifiers } from '../use-identifiers.ts'
import { KanwilLetterForm } from './KanwilLetterForm.tsx'
import { NotNow } from './NotNow.tsx'
import { OutsideDoctorForm } from './OutsideDoctorForm.tsx'
import { PaperCopies } from './PaperCopies.tsx'
import { RecordScanForm } from './RecordScanForm.tsx'
import { RecordSummaryForm } from './RecordSummaryForm.tsx'
import classes from './Sheets.module.css'
import { SignedScanForm } from './SignedScanForm.tsx'
import { sheetMessages as words } from './sheet.messages.ts'

interface PaperSheetProps {
  readonly recommendation: Recommendation
  readonly requirement: RequirementView
  readonly onDone: () => void
}

/** One required paper: where it stands, the next thing to do for it, and what is already there. */
export function PaperSheet({ recommendation, requirement, onDone }: PaperSheetProps) {
  const copies = requirement.copies ?? []
  return (
    <div className={classes.sheet}>
      <div>
        <Text fw={600}>{paperStateWords(requirement)}</Text>
        <Text size="sm">{words.owedBy(requirement.signedBy)}</Text>
        {requirement.note && (
          <Text size="sm" c="dimmed">
            {requirement.note}
          </Text>
        )}
      </div>
      <PaperWork recommendation={recommendation} requirement={requirement} onDone={onDone} />
      <PaperCopies
        caseId={recommendation.id}
        title={requirement.title}
        copies={copies}
        mayVoid={recommendation.actions.some((action) => action.kind === 'void-paper')}
      />
    </div>
  )
}

function PaperWork({ recommendation, requirement, onDone }: PaperSheetProps) {
  const maySeeHealth = useMay('view:health')
  const { id: caseId, inmateId } = recommendation
  const mayAttach = may(recommendation, 'attach-paper', requirement.id)
  const shared = { caseId, inmateId, title: requirement.title, onDone }
  if (requirement.owedBy !== 'unit') {
    return mayAttach ? <KanwilLetterForm {...shared} /> : <NotNow recommendation={recommendation} />
  }
  if (requirement.kind === 'record') return mayAttach && maySeeHealth ? <RecordWork {...shared} /> : null
  return <LetterWork recommendation={recommendation} requirement={requirement} onDone={onDone} />
}

/** Drawn from the record, or a scan of what was copied from it. */
function RecordWork(shared: Omit<ComponentProps<typeof RecordSummaryForm>, 'onCancel'>) {
  const [isDrawing, setDrawing] = useState(false)
  const mayEnter = useMay('enter:health')
  if (isDrawing) return <RecordSummaryForm {...shared} onCancel={() => setDrawing(false)} />
  return (
    <>
      {mayEnter && <Choice label={words.fromRecord} hint={words.fromRecordHint} onChoose={() => setDrawing(true)} />}
      <section className={classes.section}>
        <Title order={3}>{words.recordScanned}</Title>
        <RecordScanForm {...shared} />
      </section>
    </>
  )
}

type Way = 'foreign' | 'outside'

/** Write, issue, print, have it signed, scan; or bring an original from elsewhere. */
function LetterWork({ recommendation, requirement, onDone }: PaperSheetProps) {
  const [way, setWay] = useState<Way | null>(null)
  const { id: caseId, inmateId } = recommendation
  const identifiers = useIdentifiers(inmateId)
  const template = templateOf(requirement.template)
  const mayAttach = may(recommendation, 'attach-paper', requirement.id)
  const issued = requirement.copies?.findLast(
    (copy) => copy.voided === null && !copy.withdrawn && (copy.state === 'issued' || copy.state === 'printed'),
  )
  const shared = { caseId, inmateId, title: requirement.title, onDone }
  const receives = recommendation.applicant?.name ?? identifiers?.name
  const signer = requirement.id === 'application' || requirement.id === 'result-receipt' ? receives : undefined

  if (requirement.state === 'fulfilled') return null
  if (issued && mayAttach) {
    return (
      <section className={classes.section}>
        {issued.letter && (
          <div className={classes.print}>
            <Title order={3}>{words.firstPrint}</Title>
            <Text size="sm">{words.firstPrintHint(requirement.signedBy)}</Text>
            <Group gap="sm">
              <PrintLetterButton letterId={issued.letter.id} title={requirement.title} />
              {identifiers && <PersonIdentifiers {...identifiers} />}
            </Group>
          </div>
        )}
        <Title order={3}>{words.thenScan}</Title>
        <Text size="sm" mb="sm">
          {words.signedCopyHint}
        </Text>
        <SignedScanForm
          key={identifiers?.name}
          {...shared}
          requirementId={requirement.id}
          paperId={issued.id}
          firstSigner={signer}
        />
      </section>
    )
  }
  if (way === 'outside') return <OutsideDoctorForm {...shared} onCancel={() => setWay(null)} />
  if (way === 'foreign') {
    return (
      <SignedScanForm
        {...shared}
        requirementId={requirement.id}
        paperId={null}
        firstSigner={signer}
        onCancel={() => setWay(null)}
      />
    )
  }
  const mayWrite = template !== null && may(recommendation, 'advance-paper', requirement.id)
  return (
    <>
      {mayWrite && template && (
        <div className={classes.choice}>
          <Button
            component={Link}
            to={recommendationPaths.letter(caseId, template)}
            leftSection={<IconPencil size={18} stroke={1.8} aria-hidden />}
          >
            {requirement.state === 'missing' ? words.writeLetter : words.continueLetter}
          </Button>
        </div>
      )}
      {mayAttach && requirement.acceptsOutsideSigner && (
        <Choice label={words.outsideDoctor} hint={words.outsideDoctorHint} onChoose={() => setWay('outside')} />
      )}
      {mayAttach && requirement.acceptsForeignOriginal && (
        <Choice label={words.foreignOriginal} hint={words.foreignOriginalHint} onChoose={() => setWay('foreign')} />
      )}
      {!mayWrite && !mayAttach && <NotNow recommendation={recommendation} />}
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly hint: string
  readonly onChoose: () => void
}

function Choice({ label, hint, onChoose }: ChoiceProps) {
  return (
    <div className={classes.choice}>
      <Button variant="default" onClick={onChoose}>
        {label}
      </Button>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </div>
  )
}
