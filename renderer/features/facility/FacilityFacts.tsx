import { Text, Title } from '@mantine/core'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { facilityMessages } from './facility.messages.ts'
import classes from './facility.module.css'
import { factGroupsOf } from './facility-rows.ts'
import { LetterheadPreview } from './LetterheadPreview.tsx'

/** One version of the unit's data, complete. */
export function FacilityFacts({ profile }: { readonly profile: FacilityProfile }) {
  return (
    <div className={classes.sections}>
      <section>
        <Title order={2} mb="xs">
          {facilityMessages.sections.letterhead}
        </Title>
        <LetterheadPreview
          lines={profile.letterheadLines}
          address={[profile.address, profile.city, profile.phone, profile.email, profile.website]}
          logoFileId={profile.logoFileId}
        />
      </section>
      {factGroupsOf(profile).map((group) => (
        <section key={group.title}>
          <Title order={2}>{group.title}</Title>
          <SummaryList
            rows={group.facts.map(({ label, value }) => ({
              label,
              value: value ?? (
                <Text span c="dimmed">
                  {facilityMessages.unset}
                </Text>
              ),
            }))}
          />
        </section>
      ))}
    </div>
  )
}
