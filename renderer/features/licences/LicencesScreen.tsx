import { IconCertificate } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { LicenceRow } from '#shared/features/licences/licences.contract.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { CaseListPage } from '../../components/ListPage/CaseListPage.tsx'
import { caseColumns, isCaseShown } from '../recommendations/case-columns.tsx'
import { LetterAgeDialog } from './LetterAgeDialog.tsx'
import { licencePaths } from './licence-paths.ts'
import { licenceMessages as words } from './licences.messages.ts'
import { useLicenceList } from './licences.queries.ts'

const { turn, state, left } = caseColumns<LicenceRow>(words)

const stepText = ({ step, phase }: LicenceRow) =>
  step === null || isEnded(phase) ? '' : words.stepIs(step.letter, step.title)

const columns: readonly DataColumn<LicenceRow>[] = [
  { id: 'number', label: words.columns.number, value: ({ number }) => number, width: '9rem', isFixed: true },
  { id: 'worker', label: words.columns.worker, value: ({ workerName }) => workerName, width: '11rem', isFixed: true },
  { id: 'service', label: words.columns.service, value: ({ serviceName }) => serviceName, width: '12rem' },
  {
    id: 'trigger',
    label: words.columns.trigger,
    value: ({ trigger }) => trigger,
    width: '8rem',
    isHiddenAtFirst: true,
  },
  { id: 'place', label: words.columns.place, value: ({ place }) => place, width: '11rem', isHiddenAtFirst: true },
  { id: 'step', label: words.columns.step, value: stepText },
  turn,
  state,
  { id: 'missing', label: words.columns.missing, value: ({ missing }) => missing, width: '8rem' },
  left,
]

const textsOf = ({ number, workerName, place }: LicenceRow) => [number, workerName, place]

/** Every application for a licence, and where it stands. */
export function LicencesScreen() {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:licences')
  const list = useLicenceList()
  const [isAgeOpen, setAgeOpen] = useState(false)
  return (
    <>
      <CaseListPage
        head={{
          title: words.listTitle,
          menu: mayEnter ? [{ label: words.letterAge, onClick: () => setAgeOpen(true) }] : undefined,
          mainAction: mayEnter ? { label: words.newTitle, onClick: () => void navigate(licencePaths.open) } : undefined,
        }}
        name="licences"
        query={list}
        columns={columns}
        firstSort={{ column: 'left' }}
        words={words}
        icon={IconCertificate}
        pathOf={licencePaths.one}
        firstShow="open"
        isShown={isCaseShown}
        textsOf={textsOf}
        widths={{ search: '16rem', show: '11rem' }}
      />
      <LetterAgeDialog isOpen={isAgeOpen} onClose={() => setAgeOpen(false)} />
    </>
  )
}
