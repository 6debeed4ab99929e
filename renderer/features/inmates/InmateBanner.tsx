import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { InmateBanner as BannerData } from '#shared/features/inmates/inmates.contract.ts'
import { orpc } from '../../api/client.ts'
import { fetchFile } from '../../api/files.ts'
import { type BannerAlert, PersonBanner } from '../../components/PersonBanner/PersonBanner.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useAllergyAlerts } from '../medical-records/use-allergy-alerts.ts'
import { useSeparationAlerts } from '../separations/use-separation-alerts.ts'
import { placeText } from './inmate-columns.tsx'
import { inmateMessages as words } from './inmates.messages.ts'

/** A `blob:` address for a stored photo, let go of when it is no longer shown. */
export function usePhotoUrl(fileId: string | null): string | undefined {
  const [address, setAddress] = useState<string>()
  const photo = useQuery({
    queryKey: ['file', fileId],
    queryFn: () => fetchFile(`/files/${fileId}`),
    enabled: fileId !== null,
    // What is stored never changes; an address that is made anew would take the picture away while it is being shown.
    staleTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => {
    if (!photo.data || fileId === null) return
    const made = URL.createObjectURL(new Blob([photo.data.bytes], { type: photo.data.mediaType }))
    setAddress(made)
    return () => {
      URL.revokeObjectURL(made)
      setAddress(undefined)
    }
  }, [photo.data, fileId])
  return fileId === null ? undefined : address
}

interface BannerViewProps {
  readonly person: BannerData
  /** What other features know: isolation, risk. Allergies stand there by themselves. */
  readonly alerts?: readonly BannerAlert[]
  readonly children?: ReactNode
}

/** The banner over data that is already there. */
export function InmateBannerView({ person, alerts = [], children }: BannerViewProps) {
  const photoUrl = usePhotoUrl(person.photoFileId)
  const allergies = useAllergyAlerts(person.id)
  const separation = useSeparationAlerts(person.id)
  const elsewhere = person.isStranger ? words.stranger : words.states[person.state]
  const whereabouts = person.state === 'present' ? (placeText(person) ?? undefined) : elsewhere
  return (
    <PersonBanner
      person={{
        name: person.name,
        aliases: person.aliases,
        ageInYears: person.ageInYears ?? undefined,
        sex: person.sex,
        registerNumber: person.registerNumber ?? undefined,
        room: whereabouts,
        legalStatus: person.legalStatus === null ? undefined : words.legalStatuses[person.legalStatus],
        photoUrl,
      }}
      alerts={[...allergies, ...separation, ...alerts, ...nearRelease(person)]}
    >
      {children}
    </PersonBanner>
  )
}

/** The banner that any screen about a person shows; it fetches its own data. */
export function InmateBanner({ inmateId, ...rest }: Omit<BannerViewProps, 'person'> & { readonly inmateId: string }) {
  const banner = useQuery(orpc.inmates.banner.queryOptions({ input: { id: inmateId } }))
  return (
    <QueryContent query={banner} shape="banner">
      {(person) => <InmateBannerView person={person} {...rest} />}
    </QueryContent>
  )
}

function nearRelease({ daysToRelease, isNearRelease }: BannerData): readonly BannerAlert[] {
  if (daysToRelease === null || !isNearRelease) return []
  const text = daysToRelease < 0 ? words.releasePassed : words.daysToRelease(formatNumber(daysToRelease))
  return [{ kind: 'nearRelease', text }]
}
