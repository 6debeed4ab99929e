import { Anchor, Button, Group, Menu, Text } from '@mantine/core'
import { IconAmbulance, IconChevronDown, IconFlask, IconPrescription } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { labRequestPaths } from '../lab-requests/lab-request-paths.ts'
import { labRequestMessages } from '../lab-requests/lab-requests.messages.ts'
import { pharmacyPaths } from '../pharmacy/pharmacy-paths.ts'
import { prescriptionMessages } from '../pharmacy/prescription.messages.ts'
import { questionnairePaths } from '../questionnaires/questionnaire-paths.ts'
import { StartScreening } from '../questionnaires/StartScreening.tsx'
import { referralPaths } from '../referrals/referral-paths.ts'
import { referralMessages } from '../referrals/referrals.messages.ts'
import { separationMessages } from '../separations/separations.messages.ts'
import { useSeparationsOf } from '../separations/separations.queries.ts'
import { visitingDoctorMessages } from '../visiting-doctor/visiting-doctor.messages.ts'
import { type EntrySheetKind, entrySheetTitle } from './EntrySheet.tsx'
import classes from './Records.module.css'
import { recordPaths } from './record-paths.ts'
import { TabSection } from './TabSection.tsx'
import { visitMessages as words } from './visit.messages.ts'

const entryKinds = [
  'allergy',
  'problem',
  'lab-result',
  'immunisation',
  'file',
] as const satisfies readonly EntrySheetKind[]

interface VisitAdditionsProps {
  readonly visit: Encounter
  readonly onAdd: (kind: (typeof entryKinds)[number] | 'prescription' | 'order') => void
}

/** What came out of a visit beside its note, and the buttons for adding more. */
export function VisitAdditions({ visit, onAdd }: VisitAdditionsProps) {
  const mayEnter = useMay('enter:health') && visit.state !== 'voided'
  return (
    <TabSection title={words.additions}>
      {mayEnter && (
        <Group gap="xs" mb="sm">
          <Button
            variant="default"
            leftSection={<IconPrescription size={18} stroke={1.6} aria-hidden />}
            onClick={() => onAdd('prescription')}
          >
            {prescriptionMessages.add}
          </Button>
          <Button
            component={Link}
            to={referralPaths.openFor(visit.inmate.id, visit.id)}
            variant="default"
            leftSection={<IconAmbulance size={18} stroke={1.6} aria-hidden />}
          >
            {referralMessages.refer}
          </Button>
          <Button
            component={Link}
            to={labRequestPaths.openFor(visit.inmate.id, visit.id)}
            variant="default"
            leftSection={<IconFlask size={18} stroke={1.6} aria-hidden />}
          >
            {labRequestMessages.request}
          </Button>
          <StartScreening inmateId={visit.inmate.id} encounterId={visit.id} />
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                {words.addOther}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onAdd('order')}>{visitingDoctorMessages.add}</Menu.Item>
              {entryKinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => onAdd(kind)}>
                  {entrySheetTitle(kind)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
      <Added visit={visit} />
    </TabSection>
  )
}

interface AddedLine {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly to: string
}

function Added({ visit: { id, inmate } }: { readonly visit: Encounter }) {
  const entries = useQuery(orpc.recordEntries.list.queryOptions({ input: { inmateId: inmate.id } }))
  const prescriptions = useQuery(
    orpc.prescriptions.list.queryOptions({
      input: { inmateId: inmate.id, states: [] },
    }),
  )
  const responses = useQuery(orpc.questionnaires.list.queryOptions({ input: { inmateId: inmate.id } }))
  const separations = useSeparationsOf(inmate.id)
  const isHere = (entry: { readonly encounterId: string | null; readonly voided?: object | null }) =>
    entry.encounterId === id && (entry.voided ?? null) === null
  const record = (tab: string) => `${recordPaths.record(inmate.id)}?tab=${tab}`
  return (
    <QueryContent query={entries} shape="form">
      {({ problems, allergies, immunisations, labResults, files }) => {
        const { kinds } = words.added
        const lines: readonly AddedLine[] = [
          ...(prescriptions.data ?? []).filter(isHere).map((one) => ({
            id: one.id,
            kind: kinds.prescription,
            text: words.added.prescription(one.medicines.join(', '), prescriptionMessages.states[one.state]),
            to: pharmacyPaths.prescription(one.id),
          })),
          ...(responses.data ?? []).filter(isHere).map((one) => ({
            id: one.id,
            kind: kinds.screening,
            text: one.title,
            to: questionnairePaths.response(one.id),
          })),
          ...allergies.filter(isHere).map((one) => ({
            id: one.id,
            kind: kinds.allergy,
            text: one.substance ?? words.added.noAllergy,
            to: record('alergi'),
          })),
          ...problems.filter(isHere).map((one) => ({
            id: one.id,
            kind: kinds.problem,
            text: one.display,
            to: recordPaths.record(inmate.id),
          })),
          ...labResults.filter(isHere).map((one) => ({
            id: one.id,
            kind: kinds.lab,
            text: words.added.lab(one.test, one.value, one.unit ?? ''),
            to: record('lab'),
          })),
          ...immunisations.filter(isHere).map((one) => ({
            id: one.id,
            kind: kinds.immunisation,
            text: one.vaccine,
            to: record('alergi'),
          })),
          ...(separations.data ?? [])
            .filter(({ origin }) => origin.visit?.id === id)
            .map((one) => ({
              id: one.id,
              kind: kinds.separation,
              text: separationMessages.placeOf(one.block, one.room),
              to: record('pemisahan'),
            })),
          ...files.filter(isHere).map((one) => ({
            id: one.id,
            kind: kinds.file,
            text: one.title,
            to: record('berkas'),
          })),
        ]
        if (lines.length === 0) return <Text>{words.added.none}</Text>
        return (
          <ul className={classes.visits} aria-label={words.additions}>
            {lines.map(({ id: lineId, kind, text, to }) => (
              <li key={lineId}>
                <Text span c="dimmed">
                  {kind}:{' '}
                </Text>
                <Anchor component={Link} to={to}>
                  {text}
                </Anchor>
              </li>
            ))}
          </ul>
        )
      }}
    </QueryContent>
  )
}
