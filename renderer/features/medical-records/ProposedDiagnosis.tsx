import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type PickedDiagnosis, pickedOf } from '../terminology/picked-diagnosis.ts'
import { useDiagnosisSearch } from '../terminology/terminology.queries.ts'
import { visitMessages as words } from './visit.messages.ts'

interface ProposedDiagnosisProps {
  readonly code: string
  readonly onPick: (picked: PickedDiagnosis) => void
}

/** A code that a template or a protocol names, to be taken with one click; never taken by itself. */
export function ProposedDiagnosis({ code, onPick }: ProposedDiagnosisProps) {
  const search = useDiagnosisSearch(code, true)
  const found = search.data?.found.find((one) => one.code === code)
  if (!found) return null
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconPlus size={14} aria-hidden />}
      aria-label={words.diagnosisTake(code, found.term)}
      onClick={() => onPick(pickedOf(found))}
    >
      {code} {found.term}
    </Button>
  )
}
