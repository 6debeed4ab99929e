import type { Answer } from '#shared/features/exchange/answer-file.ts'
import { publishedRequirements } from '#shared/features/service-cases/case-papers.rules.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { letterMessages as words } from '../letters.messages.ts'
import { AreaField } from './AreaField.tsx'
import { type AnswerDraft, needsLetter } from './answer-draft.ts'
import { Choice } from './Choice.tsx'
import { FileField } from './FileField.tsx'
import { SelectField } from './SelectField.tsx'
import { TextField } from './TextField.tsx'

interface AnswerFieldsProps {
  readonly number: number
  readonly draft: AnswerDraft
  readonly service: ServiceStandard | null
  readonly onChange: (change: Partial<AnswerDraft>) => void
  readonly onRemove: (() => void) | null
}

const kinds = Object.entries(words.kinds) as readonly (readonly [Answer['kind'], string])[]

export function AnswerFields({ number, draft, service, onChange, onRemove }: AnswerFieldsProps) {
  const kindOf = (text: string): Answer['kind'] => kinds.find(([kind]) => kind === text)?.[0] ?? 'received'
  const lacking = (id: string) => draft.missing[id] ?? { isMissing: false, why: '' }
  return (
    <fieldset className="panel">
      <legend>
        <h3>{words.answerNumber(number)}</h3>
      </legend>
      <SelectField
        label={words.kind}
        value={draft.kind}
        options={kinds}
        onText={(text) => onChange({ kind: kindOf(text) })}
      />
      <TextField label={words.on} type="date" value={draft.on} onText={(on) => onChange({ on })} />
      {draft.kind === 'received' && (
        <TextField
          label={words.receivedBy}
          isOptional
          maxLength={160}
          value={draft.receivedBy}
          onText={(receivedBy) => onChange({ receivedBy })}
        />
      )}
      {draft.kind === 'returned' && (
        <fieldset className="field">
          <legend>{words.missing}</legend>
          {(service === null ? [] : publishedRequirements(service))
            .filter((requirement) => requirement.owedBy === 'unit')
            .map(({ id, title }) => (
              <Choice
                key={id}
                label={title}
                isChosen={lacking(id).isMissing}
                onChosen={(isMissing) =>
                  onChange({ missing: { ...draft.missing, [id]: { ...lacking(id), isMissing } } })
                }
              >
                {lacking(id).isMissing && (
                  <TextField
                    label={words.missingWhy(title)}
                    isOptional
                    maxLength={500}
                    value={lacking(id).why}
                    onText={(why) => onChange({ missing: { ...draft.missing, [id]: { isMissing: true, why } } })}
                  />
                )}
              </Choice>
            ))}
          <Choice
            label={words.hasLetter}
            isChosen={draft.hasLetter}
            onChosen={(hasLetter) => onChange({ hasLetter })}
          />
        </fieldset>
      )}
      {draft.kind === 'forwarded' && (
        <TextField label={words.to} maxLength={160} value={draft.to} onText={(to) => onChange({ to })} />
      )}
      {draft.kind === 'decided' && (
        <SelectField
          label={words.outcome}
          value={draft.outcome}
          options={[['', ''], ...(service?.answers ?? []).map(({ id, title }) => [id, title] as const)]}
          onText={(outcome) => onChange({ outcome })}
        />
      )}
      {needsLetter(draft) && (
        <>
          <TextField
            label={words.letterNumber}
            maxLength={120}
            value={draft.letterNumber}
            onText={(letterNumber) => onChange({ letterNumber })}
          />
          <TextField
            label={words.letterDate}
            type="date"
            value={draft.letterDate}
            onText={(letterDate) => onChange({ letterDate })}
          />
          <FileField
            label={words.letterFile}
            isOptional={draft.kind !== 'decided'}
            accept=".pdf,application/pdf"
            onFile={(letterFile) => onChange({ letterFile })}
          />
        </>
      )}
      <AreaField label={words.remarks} isOptional value={draft.remarks} onText={(remarks) => onChange({ remarks })} />
      {onRemove && (
        <button type="button" onClick={onRemove}>
          {words.remove(number)}
        </button>
      )}
    </fieldset>
  )
}
