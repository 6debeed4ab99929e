import type { FieldInWords } from '../../components/FormPage/field-changes.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { visitMessages as words } from './visit.messages.ts'
import type { VisitForm } from './visit-form.ts'
import { signWord } from './vital-words.ts'

/** A typed visit in words, to show what a colleague changed meanwhile. */
export function describeVisit(values: VisitForm): readonly FieldInWords[] {
  const diagnoses = values.diagnoses.map(({ code, display }) => [code, display].filter(Boolean).join(' ')).join('; ')
  return [
    { label: words.subjective, value: values.subjective },
    ...Object.keys(words.signs).map((sign) => ({
      label: signWord(sign),
      value: typeof values.vitals[sign] === 'number' ? formatNumber(values.vitals[sign]) : '',
    })),
    { label: words.objective, value: values.objective },
    { label: words.assessment, value: values.assessment },
    { label: words.diagnoses, value: diagnoses },
    { label: words.procedures, value: values.procedures },
    { label: words.plan, value: values.plan },
    { label: words.followUpOn, value: values.followUpOn === null ? '' : formatDate(values.followUpOn) },
    { label: words.followUpNote, value: values.followUpNote },
  ]
}
