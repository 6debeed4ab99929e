import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { templateRequirement } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { useMay } from '../../../app/session.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { PageHead } from '../../../components/PageHead/PageHead.tsx'
import { PersonIdentifiers } from '../../../components/PersonBanner/PersonIdentifiers.tsx'
import { CasePersonBanner } from '../CasePersonBanner.tsx'
import { caseMessages } from '../case.messages.ts'
import { may } from '../case-actions.ts'
import { recommendationPaths } from '../recommendation-paths.ts'
import { recommendationMessages } from '../recommendations.messages.ts'
import { useIdentifiers } from '../use-identifiers.ts'
import { IssueDialog } from './IssueDialog.tsx'
import { LetterPreview } from './LetterPreview.tsx'
import classes from './Letters.module.css'
import { letterMessages as words } from './letter.messages.ts'
import type { FieldAt } from './letter-field.ts'
import { letterFailure, letterProblemsOf, namedProblems } from './letter-problems.ts'
import { LetterSigning } from './letter-signing.ts'
import { SettingFields } from './SettingFields.tsx'
import { type LetterDraft, useLetterDraft } from './use-letter-draft.ts'
import { WordingFields } from './WordingFields.tsx'

interface LetterEditorProps extends LetterDraft {
  readonly recommendation: Recommendation
  readonly letter: { readonly id: string; readonly revision: number } | null
  readonly isNumbered: boolean
  /** The posts that usually sign it, by their place on the sheet. */
  readonly signingPosts: Readonly<Record<string, string>>
}

/** Form at the left, paper at the right. Saves by itself after a rest; issuing is its own, asked step. */
export function LetterEditor({ recommendation, letter, isNumbered, signingPosts, ...first }: LetterEditorProps) {
  const { content } = first
  const navigate = useNavigate()
  const identifiers = useIdentifiers(recommendation.inmateId)
  const editing = useLetterDraft(recommendation.id, first, letter)
  const [isTold, setTold] = useState(false)
  const [isIssuing, setIssuing] = useState(false)
  const mayIssue = useMayIssue(recommendation, content.template)
  const { draft } = editing
  const title = words.titles[content.template]
  const problems = isTold ? letterProblemsOf(draft) : {}
  const fieldAt: FieldAt = (path) => ({ error: problems[path], 'data-path': path })
  const casePath = recommendationPaths.sheet(recommendation.id, sheetOf(content.template))

  const saveAnd = async (then?: () => void) => {
    setTold(true)
    if (Object.keys(letterProblemsOf(draft)).length > 0) return
    try {
      if (!editing.isSaved) await editing.save()
      then?.()
    } catch {
      // The refusal stands under the form, with its words.
    }
  }
  return (
    <>
      <PageHead
        title={title}
        breadcrumb={[
          { label: recommendationMessages.listTitle, to: recommendationPaths.list },
          { label: caseMessages.title(recommendation.number), to: casePath },
        ]}
        mainAction={mayIssue ? { label: words.issue, onClick: () => void saveAnd(() => setIssuing(true)) } : undefined}
      />
      <CasePersonBanner inmateId={recommendation.inmateId} />
      <div className={classes.columns}>
        <FormBody
          onSubmit={() => void saveAnd()}
          errors={namedProblems(problems)}
          submitLabel={words.save}
          isSubmitting={editing.isSaving}
          failure={letterFailure(editing.failure)}
          draft={editing.kept}
          beside={identifiers && <PersonIdentifiers {...identifiers} />}
        >
          <Text size="sm" c="dimmed">
            {mayIssue || content.template !== 'rekomendasi-dokter' ? words.fromRecords : words.onlyDoctorIssues}
          </Text>
          <LetterSigning value={{ date: draft.setting.date, signingPosts }}>
            <WordingFields
              content={draft.content}
              onChange={(changed) => editing.change({ ...draft, content: changed })}
              fieldAt={(path) => fieldAt(`content.wording.${path}`)}
            />
          </LetterSigning>
          <FormSection title={words.setting}>
            <SettingFields
              setting={draft.setting}
              onChange={(part) => editing.change({ ...draft, setting: { ...draft.setting, ...part } })}
              fieldAt={fieldAt}
              isNumbered={isNumbered}
            />
          </FormSection>
          <Button variant="subtle" onClick={() => void navigate(casePath)} w="fit-content">
            {words.backToCase}
          </Button>
        </FormBody>
        <LetterPreview title={title} letter={editing.letter} isSaved={editing.isSaved} onShow={() => void saveAnd()} />
      </div>
      {editing.letter && (
        <IssueDialog
          caseId={recommendation.id}
          letterId={editing.letter.id}
          title={title}
          template={content.template}
          isNumbered={isNumbered}
          setting={draft.setting}
          isOpen={isIssuing}
          onClose={() => setIssuing(false)}
          onIssued={() => void navigate(casePath)}
        />
      )}
    </>
  )
}

const sheetOf = (template: LetterDraft['content']['template']) => {
  const requirement = templateRequirement[template]
  return requirement === null ? 'session' : `paper.${requirement}`
}

/** A doctor's letter is issued by a doctor, minutes by who records the session, the others by who may issue letters. */
function useMayIssue(recommendation: Recommendation, template: LetterDraft['content']['template']): boolean {
  const mayIssueLetters = useMay('issue:letters')
  const mayIssueDoctorLetter = useMay('issue:doctor-letter')
  const mayRecordSession = useMay('record:tpp-session')
  const requirement = templateRequirement[template]
  if (requirement === null) return mayIssueLetters && mayRecordSession
  if (template === 'rekomendasi-dokter' && !mayIssueDoctorLetter) return false
  return mayIssueLetters && may(recommendation, 'advance-paper', requirement)
}
