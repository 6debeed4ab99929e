import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { orpc } from '../../api/client.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { ImportComparison } from '../assessment-import/ImportComparison.tsx'
import { NeedsPart } from '../assessment-needs/NeedsPart.tsx'
import { useAssessment } from '../assessments/assessments.queries.ts'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { assessmentProfileMessages as words } from './assessment-profile.messages.ts'
import { assessmentProfilePaths as paths } from './assessment-profile-paths.ts'
import { ComparisonPart } from './ComparisonPart.tsx'
import { ProfilePart } from './ProfilePart.tsx'

/** Profile of one assessment, and what became of the person since the one before. */
export function AssessmentResultScreen() {
  const { assessmentId = '' } = useParams()
  const input = { id: assessmentId }
  const profile = useQuery(orpc.assessmentProfile.of.queryOptions({ input }))
  const comparison = useQuery(orpc.assessmentProfile.comparison.queryOptions({ input }))
  const assessment = useAssessment(assessmentId)
  return (
    <>
      <PageHead
        title={words.title}
        breadcrumb={[
          { label: words.list, to: paths.list },
          { label: words.one, to: paths.assessment(assessmentId) },
        ]}
        subtitle={words.secret}
      />
      {assessment.data && <CasePersonBanner inmateId={assessment.data.inmateId} />}
      <QueryContent query={profile} shape="form">
        {(found) => (
          <>
            <ProfilePart profile={found} />
            {found.forms.length > 0 && <NeedsPart assessmentId={assessmentId} />}
            {found.forms.length > 0 && (
              <QueryContent query={comparison} shape="table">
                {(comparisons) => <ComparisonPart comparisons={comparisons} />}
              </QueryContent>
            )}
            {found.forms.length > 0 && <ImportComparison assessmentId={assessmentId} />}
          </>
        )}
      </QueryContent>
      {profile.data && <HistorySection subject={{ type: 'assessment', id: assessmentId }} />}
    </>
  )
}
