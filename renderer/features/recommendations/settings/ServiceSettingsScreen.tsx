import { Anchor } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { orpc } from '../../../api/client.ts'
import { useMay } from '../../../app/session.ts'
import { HistorySection } from '../../../components/History/HistorySection.tsx'
import { PageHead } from '../../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../../components/QueryContent/QueryContent.tsx'
import { clinicSettingsMessages } from '../../medical-records/clinic-settings.messages.ts'
import { recordPaths } from '../../medical-records/record-paths.ts'
import { ServiceSettingsForm } from './ServiceSettingsForm.tsx'
import { ServiceSheet } from './ServiceSheet.tsx'
import { ServiceVersions } from './ServiceVersions.tsx'
import classes from './Settings.module.css'
import { StandardSheetDialog } from './StandardSheetDialog.tsx'
import { serviceSettingsMessages as words } from './service-settings.messages.ts'

/** The published service as it stands, and the two choices that the office makes about its clock. */
export function ServiceSettingsScreen() {
  const query = useQuery(
    orpc.serviceCases.standard.queryOptions({ input: { serviceId: medicalRecommendationService } }),
  )
  const source = query.data?.standard.source.document
  const [isBoardShown, setBoardShown] = useState(false)
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={source && words.subtitle(source)}
        mainAction={{ label: words.board, onClick: () => setBoardShown(true), icon: IconPrinter }}
      />
      <QueryContent query={query} shape="form">
        {({ standard, settings }) => (
          <div className={classes.columns}>
            <div>
              <ServiceSettingsForm key={settings.revision} standard={standard} settings={settings} />
              <CorrectionWindow />
            </div>
            <ServiceSheet standard={standard} />
          </div>
        )}
      </QueryContent>
      <StandardSheetDialog isOpen={isBoardShown} onClose={() => setBoardShown(false)} />
      <ServiceVersions serviceId={medicalRecommendationService} />
      <HistorySection subject={{ type: 'service', id: medicalRecommendationService }} />
    </>
  )
}

/** The clinic keeps this setting; whoever may not open its page learns where it is. */
function CorrectionWindow() {
  const mayOpen = useMay('manage:clinic')
  return (
    <p className={classes.section}>
      {clinicSettingsMessages.correctionElsewhere}{' '}
      {mayOpen ? (
        <Anchor component={Link} underline="always" to={recordPaths.settings}>
          {clinicSettingsMessages.title}
        </Anchor>
      ) : (
        clinicSettingsMessages.title
      )}
    </p>
  )
}
