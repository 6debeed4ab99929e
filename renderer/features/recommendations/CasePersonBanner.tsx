import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { InmateBanner } from '../inmates/InmateBanner.tsx'
import { inmatePaths } from '../inmates/inmate-paths.ts'
import { caseMessages } from './case.messages.ts'

/** Who the case is about, with the way to the profile. */
export function CasePersonBanner({ inmateId }: { readonly inmateId: string }) {
  return (
    <InmateBanner inmateId={inmateId}>
      <Anchor component={Link} to={inmatePaths.profile(inmateId)} size="sm">
        {caseMessages.profile}
      </Anchor>
    </InmateBanner>
  )
}
