import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { RecommendationTemplate } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { templateRequirement } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { orpc } from '../../../api/client.ts'
import { failureOf } from '../../../api/error-text.ts'
import { PageHead } from '../../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../../components/QueryContent/QueryContent.tsx'
import { caseMessages } from '../case.messages.ts'
import { may } from '../case-actions.ts'
import { recommendationPaths } from '../recommendation-paths.ts'
import { recommendationMessages } from '../recommendations.messages.ts'
import { useRecommendation } from '../recommendations.queries.ts'
import { LetterEditor } from './LetterEditor.tsx'
import { letterMessages as words } from './letter.messages.ts'
import { templateOf } from './letter-template.ts'

/** Writing one letter of a case, with the sheet of paper beside the form. */
export function LetterScreen() {
  const { caseId = '', template: name } = useParams()
  const template = templateOf(name)
  const query = useRecommendation(caseId)
  const title = template ? words.titles[template] : words.wording
  return (
    <>
      {query.data === undefined && <PageHead title={title} />}
      <QueryContent query={query} shape="form">
        {(recommendation) =>
          template && mayWrite(recommendation, template) ? (
            <LoadedLetter key={template} recommendation={recommendation} template={template} />
          ) : (
            <NotEditable recommendation={recommendation} title={title} />
          )
        }
      </QueryContent>
    </>
  )
}

function mayWrite(recommendation: Recommendation, template: RecommendationTemplate): boolean {
  const requirement = templateRequirement[template]
  if (requirement === null) return may(recommendation, 'record-session')
  return may(recommendation, 'advance-paper', requirement)
}

interface LetterProps {
  readonly recommendation: Recommendation
  readonly template: RecommendationTemplate
}

function LoadedLetter({ recommendation, template }: LetterProps) {
  const form = useQuery({
    ...orpc.recommendations.letterForm.queryOptions({ input: { caseId: recommendation.id, template } }),
    // Read once for this visit: what is being typed must not be replaced by what was just saved.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  })
  if (form.error && failureOf(form.error)?.code === 'refused') {
    return <NotEditable recommendation={recommendation} title={words.titles[template]} />
  }
  return (
    <>
      {form.data === undefined && <PageHead title={words.titles[template]} />}
      <QueryContent query={form} shape="form">
        {(form) => <LetterEditor recommendation={recommendation} {...form} />}
      </QueryContent>
    </>
  )
}

function NotEditable({ recommendation, title }: { readonly recommendation: Recommendation; readonly title: string }) {
  const to = recommendationPaths.case(recommendation.id)
  return (
    <>
      <PageHead
        title={title}
        breadcrumb={[
          { label: recommendationMessages.listTitle, to: recommendationPaths.list },
          { label: caseMessages.title(recommendation.number), to },
        ]}
      />
      <EmptyState title={words.notEditable} text={words.notEditableText} action={{ label: words.backToCase, to }} />
    </>
  )
}
